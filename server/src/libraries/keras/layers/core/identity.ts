/** Identity: gives back what it gets. After `keras/src/layers/core/identity.py`. */
import { defineLayer } from "../../layer-definition";

export const identity = defineLayer({
  names: ["keras.layers.Identity"],
  summary: "Gives back its input unchanged.",
  isBuiltAtInit: true,
  args: {},
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  keepsDtype: true,
  explain: () => ({ element: "y = x" }),
});
