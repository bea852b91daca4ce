/** Softmax: numbers along an axis become probabilities. After `keras/src/layers/activations/softmax.py`. */
import { anything } from "../../arguments";
import { masksOf } from "../../engine/masks";
import { type Contradiction, type LayerInput, type LayerScope, defineLayer } from "../../layer-definition";
import { maskFits } from "../mask-fits";

/** The mask that the caller gives, else the one that comes with the input. */
function fittingMask(_: unknown, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const { call, context } = scope;
  const given = call.keywords.get("mask") ?? call.positional[1];
  const mask = given && given.kind !== "none" ? given : masksOf(x.tensor, context);
  if (context.keras === 2 || call.rest || mask.kind !== "tensor") return undefined;
  const masking = { layer: "Softmax", blame: "input", tensor: x.tensor, output: x.shape };
  return maskFits(mask.shape, x.shape, masking, scope);
}

export const softmax = defineLayer({
  names: ["keras.layers.Softmax"],
  summary: "Makes the numbers along `axis` positive with sum 1.",
  // Keras gives back the input's shape without looking at the axis.
  args: { axis: anything("-1") },
  input: { kind: "tensor" },
  checks: [fittingMask],
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (_, x) => ({
    axes: [{ axis: "features", dim: x.last, because: { key: "softmax.features" } }],
    element: "y[…, c] = exp(x[…, c]) / Σ k exp(x[…, k])",
  }),
});
