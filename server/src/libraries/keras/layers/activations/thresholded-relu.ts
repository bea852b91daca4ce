/** ThresholdedReLU: numbers up to a threshold become 0. Only in Keras 2: `keras/src/layers/activation/thresholded_relu.py`. */
import { anything } from "../../arguments";
import { contradiction, defineLayer } from "../../layer-definition";

export const thresholdedRelu = defineLayer({
  names: ["keras.layers.ThresholdedReLU"],
  summary: "Keeps numbers above `theta` and sets all others to 0.",
  args: { theta: anything("1.0") },
  input: { kind: "tensor" },
  construct: (a, { context }) => {
    if (context.keras === 2) return undefined;
    const theta =
      a.theta.kind === "float" || (a.theta.kind === "int" && a.theta.dim.kind === "known")
        ? a.theta
        : undefined;
    const text =
      theta?.kind === "float" ? theta.value : theta?.dim.kind === "known" ? theta.dim.value : undefined;
    return contradiction(
      "only-in-keras-2",
      "call",
      { name: "ThresholdedReLU" },
      {
        kerasSays: "AttributeError: module 'keras.layers' has no attribute 'ThresholdedReLU'",
        remedies: [
          { kind: "replaceLayer", layer: "ReLU", set: { threshold: String(text ?? 1) }, remove: ["theta"] },
        ],
      },
    );
  },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x where x > theta, else 0" }),
});
