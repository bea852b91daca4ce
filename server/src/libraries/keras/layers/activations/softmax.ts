/** Softmax: numbers along an axis become probabilities. After `keras/src/layers/activations/softmax.py`. */
import { anything } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const softmax = defineLayer({
  names: ["keras.layers.Softmax"],
  summary: "Makes the numbers along `axis` positive with sum 1.",
  // Keras gives back the input's shape without looking at the axis.
  args: { axis: anything("-1") },
  input: { kind: "tensor" },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (_, x) => ({
    axes: [{ axis: "features", dim: x.last, because: { key: "softmax.features" } }],
    element: "y[…, c] = exp(x[…, c]) / Σ k exp(x[…, k])",
  }),
});
