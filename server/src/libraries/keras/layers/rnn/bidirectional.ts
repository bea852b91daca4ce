/** Bidirectional: two copies of a recurrent layer, one running backwards. After `keras/src/layers/rnn/bidirectional.py`. */
import { madeLayer } from "./made-layer";
import { recurrentMask } from "../masked-steps";
import { copyOf, refusedPair, turned } from "./bidirectional-pair";
import { anything, exactChoice, layerValue, printed } from "../../arguments";
import { outputTensor, severalOutputs } from "../../geometry/output-tensors";
import {
  type Contradiction,
  type LayerInput,
  type LayerOutcome,
  type LayerScope,
  contradiction,
  defineLayer,
  isContradiction,
  isUnknown,
  weight,
} from "../../layer-definition";
import { refuseUnregistered } from "../../engine/unregistered";
import type { Context } from "../../../../values/context";
import { add, floorDivide, multiply } from "../../../../values/dimensions/arithmetic";
import { known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";
import { NONE, type ObjectValue, type Value, list, unknown } from "../../../../values/value";

/** The layer for one direction: the copy that `construct` made, else (where no copy could be made) the given one. */
function direction(self: ObjectValue, name: "forward_layer" | "backward_layer", given: Value): Value {
  const copy = self.attributes.get(name);
  return copy?.kind === "object" ? copy : given;
}

/** Whether the layer inside is one of Keras's own that reads a mask step by step. */
const isOfKeras = (layer: Value): boolean =>
  layer.kind === "object" &&
  layer.class.canonical !== undefined &&
  layer.class.mro.some(({ canonical }) => canonical === "keras.layers.RNN");

/** What the forward layer returns for the input, or what it refuses. */
function forward(layer: Value, x: LayerInput, scope: LayerScope): Value | Contradiction {
  return scope.attempt(direction(scope.self, "forward_layer", layer), x.tensor);
}

/** The last axis twice, as joining both directions makes it. */
function doubled(shape: Shape): Shape {
  const last = shape.ranked ? shape.dims.at(-1) : undefined;
  if (!shape.ranked || !last) return shape;
  return shapeOf([...shape.dims.slice(0, -1), named(multiply(known(2), last), "2 × units")]);
}

/** The mask of the steps, once per output, where every step is given; after `Bidirectional.compute_mask`. */
function bothWaysMask(
  a: { readonly layer: Value; readonly merge_mode: unknown },
  _: LayerInput,
  previous: Value,
  scope: LayerScope,
): Value {
  const mask = previous.kind === "list" ? (previous.items?.[0] ?? NONE) : previous;
  if (mask.kind === "none") return NONE;
  const layer = direction(scope.self, "forward_layer", a.layer);
  const given = layer.kind === "object" ? scope.context.attribute(layer, "return_sequences") : undefined;
  const sequences = given && scope.context.truth(given);
  if (sequences === undefined) return unknown("not-supported", "return_sequences");
  if (!sequences) return NONE;
  return list(a.merge_mode === "separate" ? [mask, mask] : [mask]);
}

function makeCopies(
  given: Value,
  backward: Value,
  { context, self }: { context: Context; self: ObjectValue },
): void {
  if (given.kind !== "object") return;
  context.heap.set(self.attributes, "forward_layer", copyOf(given, context));
  const second = backward.kind === "none" ? copyOf(given, context, turned(given, context)) : backward;
  context.heap.set(self.attributes, "backward_layer", second);
}

export const bidirectional = defineLayer({
  names: ["keras.layers.Bidirectional"],
  summary:
    "Runs two copies of a recurrent layer, one forwards and one backwards in time, and joins what they give.",
  keptElsewhere: ["layer"],
  args: {
    layer: layerValue(),
    merge_mode: exactChoice(["concat", "sum", "mul", "ave"], {
      default: "concat",
      none: "separate",
      says: (given) =>
        `ValueError: Invalid merge mode. Received: ${given}. Merge mode should be one of {"sum", "mul", "ave", "concat", None}`,
    }),
    weights: anything(),
    backward_layer: anything(),
  },
  input: { kind: "tensor" },
  construct: (a, scope) => {
    if (a.layer.kind !== "object") {
      if (a.layer.kind === "unknown") return undefined;
      const given = printed(a.layer);
      const says = `ValueError: Please initialize \`Bidirectional\` layer with a \`keras.layers.Layer\` instance. Received: ${given}`;
      return contradiction(
        "not-a-layer",
        "layer",
        { given },
        { kerasSays: says, remedies: madeLayer(a.layer) },
      );
    }
    const refused =
      refusedPair(a.layer, a.backward_layer, scope.context) ?? refuseUnregistered(a.layer, scope.context);
    if (!refused) makeCopies(a.layer, a.backward_layer, scope);
    return refused;
  },
  sublayers: (a, self) => [
    direction(self, "forward_layer", a.layer),
    direction(self, "backward_layer", a.backward_layer),
  ],
  checks: [
    (a, x, scope) => {
      const result = forward(a.layer, x, scope);
      if (!isContradiction(result)) return undefined;
      return result.blame === "input" ? result : { ...result, blame: "layer" };
    },
    (a, x, scope) => (isOfKeras(a.layer) ? recurrentMask("Bidirectional")(a, x, scope) : undefined),
  ],
  weights: (a, x, scope) => {
    const backward = direction(scope.self, "backward_layer", a.backward_layer);
    if (backward.kind === "object") {
      scope.build(backward, x.tensor);
      return [];
    }
    // Without a copy of the layer we don't know what the second direction weighs.
    const why = { code: "not-supported", detail: "a copy of a layer" } as const;
    return [{ ...weight("backward", [unknownDim(why)]), uncertain: true }];
  },
  mask: bothWaysMask,
  output: (a, x, scope): LayerOutcome => {
    const result = forward(a.layer, x, scope);
    if (isContradiction(result) || result.kind === "unknown") return result;
    if (isUnknown(a.merge_mode)) return a.merge_mode;
    const parts = result.kind === "tensor" ? [result] : (scope.context.iterate(result) ?? []);
    const [y, ...states] = parts;
    if (y?.kind !== "tensor") return { kind: "unknown", reason: { code: "shape" } };
    const merged =
      a.merge_mode === "separate"
        ? [outputTensor(y.shape, x), outputTensor(y.shape, x)]
        : [outputTensor(a.merge_mode === "concat" ? doubled(y.shape) : y.shape, x)];
    const [only] = merged;
    if (result.kind === "tensor" && merged.length === 1 && only) return only.shape;
    return severalOutputs([...merged, ...states, ...states], scope.context);
  },
  multiplyAdds: (a, x, { self }, inner) =>
    add(
      inner(direction(self, "forward_layer", a.layer), x.tensor),
      inner(direction(self, "backward_layer", a.backward_layer), x.tensor),
    ),
  otherRank: (a, up) => {
    // The layer inside decides; it is its constructor that is edited.
    if (a.layer.kind !== "object" || a.backward_layer.kind !== "none") return undefined;
    const call = a.layer.constructed;
    return up === "up"
      ? { kind: "setArgument", call, name: "return_sequences", value: "True", preferred: true }
      : { kind: "removeArgument", call, name: "return_sequences", preferred: true };
  },
  explain: (a, x, output) => {
    const last = output.ranked ? output.dims.at(-1) : undefined;
    if (!last || !output.ranked || isUnknown(a.merge_mode)) return {};
    const sequences = output.dims.length === x.dims.length;
    return {
      axes: [{ axis: "features", dim: last, because: { key: `bidirectional.${a.merge_mode}` } }],
      element: a.merge_mode === "concat" ? "y[t] = [→h[t], ←h[t]]" : "y[t] = merge(→h[t], ←h[t])",
      picture: {
        kind: "recurrent",
        input: x.dims.slice(1),
        output: output.dims.slice(1),
        units: a.merge_mode === "concat" ? floorDivide(last, known(2)) : last,
        sequences,
        isBidirectional: true,
      },
      alternatives:
        a.merge_mode === "concat"
          ? [
              {
                message: { key: "bidirectional.alternative.sum" },
                remedy: { kind: "setArgument", name: "merge_mode", value: "'sum'" },
              },
            ]
          : [],
    };
  },
});
