/** Rescaling: values times a scale plus an offset. After `keras/src/layers/preprocessing/rescaling.py`. */
import { anything, required } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const rescaling = defineLayer({
  names: ["keras.layers.Rescaling"],
  summary: "Multiplies its input by `scale` and adds `offset`.",
  // Bytes of pictures between 0 and 1.
  args: { scale: required("1 / 255"), offset: anything("0.0") },
  input: { kind: "tensor" },
  isElementwise: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x · scale + offset" }),
});
