/** A softmax over an axis of length 1. */
import { type LayerSuspicion, activationOf, placeOf } from "./suspicion";
import { className, layerStateOf } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import { covers } from "../../../values/records/span";
import type { ObjectValue, Value } from "../../../values/value";
import { isOne } from "../../../values/dimensions/dimension";

const LAYERS = new Set(["Dense", "Activation", "Softmax"]);

/** Whether the activation is the default of a parameter of code that nobody in sight calls: callers give both it and the units. */
function isDefault(layer: ObjectValue, context: Context): boolean {
  const activation = layerStateOf(layer)?.parsed?.activation as Value | undefined;
  if (!context.openWorld || activation?.kind !== "str" || !activation.span) return false;
  return !covers(layer.constructed, activation.span);
}

export const softmaxOfOne: LayerSuspicion = ({ layer, state, output }, context) => {
  if (!LAYERS.has(className(layer)) || activationOf(layer) !== "softmax") return;
  if (output.kind !== "tensor" || !output.shape.ranked || !isOne(output.shape.dims.at(-1))) return;
  if (isDefault(layer, context)) return;
  // Softmax takes another axis than the last where it is told so.
  if (
    className(layer) === "Softmax" &&
    state.initArguments.positional.length + state.initArguments.keywords.size > 0
  )
    return;
  context.report({
    code: "softmax-of-one",
    severity: "warning",
    span: placeOf(layer, "activation"),
    facts: {},
    remedies:
      className(layer) === "Dense"
        ? [
            {
              kind: "setArgument",
              call: layer.constructed,
              name: "activation",
              value: '"sigmoid"',
              preferred: true,
            },
          ]
        : [],
  });
};
