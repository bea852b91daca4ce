/** Activation: any function, element by element. After `keras/src/layers/activations/activation.py`. */
import { activation as activationArgument } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const activation = defineLayer({
  names: ["keras.layers.Activation"],
  summary: "Applies a function to its input; the shape stays as it is.",
  isBuiltAtInit: true,
  args: { activation: activationArgument({ required: true }) },
  input: { kind: "tensor" },
  isElementwise: true,
  mask: "passes",
  // Keras does not look at what the function gives: `compute_output_shape` returns the input's shape.
  output: (_, x) => x.shape,
  explain: (a) => ({ element: `y = ${a.activation.kind === "str" ? (a.activation.value ?? "f") : "f"}(x)` }),
});
