/** ThresholdedReLU: numbers up to a threshold become 0. Keras 3 has it in `tf.keras` alone: `keras/src/layers/activation/thresholded_relu.py`. */
import { anything } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const thresholdedRelu = defineLayer({
  names: ["keras.layers.ThresholdedReLU"],
  summary: "Keeps numbers above `theta` and sets all others to 0.",
  args: { theta: anything("1.0") },
  input: { kind: "tensor" },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x where x > theta, else 0" }),
});
