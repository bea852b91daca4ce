/** What a layer does that only the user's code describes: nothing by itself. */
import { hasUnseenBase } from "../../callables/class-members";
import { chainedCall } from "./members/written-methods";
import { type Behaviour, type LayerCall, className, update } from "./layer-state";
import { renamedMethod } from "./members/renamed-method";
import { type Contradiction, contradiction } from "../layer-definition";
import { reason } from "../../../values/records/reason";
import { unknown } from "../../../values/value";

/** What says what a layer gives, besides `call`: on symbolic tensors Keras asks these. */
const STATING = ["call", "compute_output_shape", "compute_output_spec", "__getattr__"];

/** Refuses a layer or model of the program's own that says nowhere what it computes; Keras 2 hands on the inputs of a layer. */
function refusedWithoutCall({ layer, context }: LayerCall): Contradiction | undefined {
  const { class: type, attributes } = layer;
  if (context.keras === 2 || type.canonical !== undefined || hasUnseenBase(type)) return undefined;
  const own = type.mro.filter(({ canonical }) => canonical === undefined);
  if (own.some((one) => STATING.some((name) => one.attributes.has(name))) || attributes.has("call"))
    return undefined;
  const isModel = type.mro.some(({ canonical }) => canonical === "keras.Model");
  // Whoever makes the model that a method nobody calls stands on may give it inputs and outputs, which make it a graph.
  if (isModel && context.openWorld) return undefined;
  return contradiction(
    "method-not-defined",
    "input",
    { type: type.name, method: "call", base: isModel ? "Model" : "Layer" },
    {
      kerasSays: `NotImplementedError: Exception encountered when calling ${type.name}.call().`,
      remedies: [...renamedMethod(type, "call"), ...chainedCall(layer)],
    },
  );
}

/** The behaviour of `keras.layers.Layer` itself. */
export const baseBehaviour: Behaviour = {
  build: ({ state, context }) => {
    update(state.build, { built: true }, context);
    return undefined;
  },
  call: (call) => {
    const { layer, state, context } = call;
    // Without a `call` that we can see there may be a graph that we can't see, and parameters with it.
    const why = reason("not-modelled", `${className(layer)}.call`);
    update(state.build, { unknown: why }, context);
    const refused = refusedWithoutCall(call);
    if (refused) call.refuse(refused);
    return { value: unknown(refused ? reason("already-reported") : why) };
  },
};
