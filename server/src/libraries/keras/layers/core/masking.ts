/** Masking: marks time steps to be skipped. After `keras/src/layers/core/masking.py`. */
import { anything, pythonText } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { maskOperation } from "../mask-rules";
import { float, int } from "../../../../values/value";

export const masking = defineLayer({
  names: ["keras.layers.Masking"],
  summary: "Marks the time steps in which every feature equals `mask_value`, so that later layers skip them.",
  isBuiltAtInit: true,
  args: { mask_value: anything("0.0") },
  input: { kind: "tensor" },
  mask: (a, x, _, scope) => {
    const skipped = a.mask_value.kind === "none" ? float(0) : a.mask_value;
    const differs = maskOperation(scope, "not_equal", [x.tensor, skipped]);
    return maskOperation(scope, "any", [differs], [["axis", int(-1)]]);
  },
  output: (_, x) => x.shape,
  explain: (a, x) => ({
    element: "y[t, c] = x[t, c], or 0 where x[t, …] = mask_value",
    picture: x.shape.ranked
      ? {
          kind: "mask",
          input: x.dims.slice(1),
          skipped: a.mask_value.kind === "none" ? "0" : pythonText(a.mask_value),
        }
      : undefined,
  }),
});
