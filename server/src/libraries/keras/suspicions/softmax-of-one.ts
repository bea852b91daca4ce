/** A softmax over an axis of length 1. */
import { type LayerSuspicion, activationOf, placeOf } from "./suspicion";
import { className } from "../engine/layer-state";
import { isOne } from "../../../values/dimension";

const LAYERS = new Set(["Dense", "Activation", "Softmax"]);

export const softmaxOfOne: LayerSuspicion = ({ layer, state, output }, context) => {
  if (!LAYERS.has(className(layer)) || activationOf(layer) !== "softmax") return;
  if (output.kind !== "tensor" || !output.shape.ranked || !isOne(output.shape.dims.at(-1))) return;
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
