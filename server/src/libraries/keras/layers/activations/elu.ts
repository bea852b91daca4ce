/** ELU: negative numbers level off exponentially. After `keras/src/layers/activations/elu.py`. */
import { anything } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const elu = defineLayer({
  names: ["keras.layers.ELU"],
  summary: "Keeps positive numbers and lets negative ones level off at −`alpha`.",
  isBuiltAtInit: true,
  args: { alpha: anything("1.0") },
  input: { kind: "tensor" },
  isElementwise: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x where x > 0, else α·(eˣ − 1)" }),
});
