/** RMSNormalization: every sample by itself to root mean square 1. After `keras/src/layers/normalization/rms_normalization.py`. */
import { kindOf } from "../../../tensor-functions/core/dtype";
import { anything, axesArgument } from "../../arguments";
import { defineLayer, weight } from "../../layer-definition";
import { axesUsable, normalizedShape, rowsPicture, normalizedIndex, statistic } from "./several-axes";
import { product } from "../../../../values/dimensions/arithmetic";

export const rmsNormalization = defineLayer({
  names: ["keras.layers.RMSNormalization"],
  summary:
    "Divides the features of every position by their root mean square, then scales them by learned numbers.",
  args: {
    axis: axesArgument(
      (given) =>
        `TypeError: tuple indices must be integers or slices, not ${given === "None" ? "NoneType" : "another type"}`,
    ),
    epsilon: anything("1e-06"),
  },
  input: { kind: "tensor" },
  // Of whole numbers, which are no matter of casts, it makes whole numbers again.
  dtype: (_, { tensor }, computed) =>
    tensor.flavour === "keras" || kindOf(tensor.dtype)?.kind === "float"
      ? computed
      : (tensor.dtype ?? computed),
  checks: [(a, x, { name }) => axesUsable(a.axis, x, () => `${name()}/scale`)],
  weights: (a, x) => [weight("scale", normalizedShape(a.axis, x))],
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const features = product(normalizedShape(a.axis, x));
    const at = normalizedIndex(a.axis, x);
    return {
      axes: [{ axis: "features", dim: features, because: { key: "rmsnorm.features", facts: { features } } }],
      picture: rowsPicture(a.axis, x),
      element: at && `y[${at.place}] = γ[${at.own}]·x[${at.place}] / √(${statistic("mean", at, "²")} + ε)`,
    };
  },
});
