/** LayerNormalization: every sample by itself to mean 0 and variance 1. After `keras/src/layers/normalization/layer_normalization.py`. */
import { anything, axesArgument, flag } from "../../arguments";
import { defineLayer, isUnknown, weight, when } from "../../layer-definition";
import { axesUsable, normalizedShape, rowsPicture } from "./several-axes";
import type { Message } from "../../../../values/application";
import { product } from "../../../../values/arithmetic";

export const layerNormalization = defineLayer({
  names: ["keras.layers.LayerNormalization"],
  summary:
    "Brings the features of every position to mean 0 and variance 1, then scales and shifts them by learned numbers.",
  args: {
    axis: axesArgument(
      (given) =>
        `TypeError: Expected an int or a list/tuple of ints for the argument 'axis', but received: ${given}`,
    ),
    epsilon: anything("0.001"),
    center: flag(true),
    scale: flag(true),
    beta_initializer: anything("'zeros'"),
    gamma_initializer: anything("'ones'"),
    beta_regularizer: anything(),
    gamma_regularizer: anything(),
    beta_constraint: anything(),
    gamma_constraint: anything(),
    rms_scaling: { ...flag(false), keywordOnly: true, keras: 3 },
  },
  input: { kind: "tensor" },
  checks: [
    (a, x, { name }) => {
      const first =
        a.scale !== false || a.rms_scaling !== false ? "gamma" : a.center !== false ? "beta" : undefined;
      return axesUsable(a.axis, x, first && (() => `${name()}/${first}`));
    },
  ],
  weights: (a, x) => {
    const shape = normalizedShape(a.axis, x);
    const gamma = weight("gamma", shape);
    const beta = weight("beta", shape);
    // The deprecated `rms_scaling` always scales and never shifts.
    if (a.rms_scaling === true) return [gamma];
    if (isUnknown(a.rms_scaling)) return [...when(a.rms_scaling, gamma), ...when(a.rms_scaling, beta)];
    return [...when(a.scale, gamma), ...when(a.center, beta)];
  },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const normalized = normalizedShape(a.axis, x);
    const features = product(normalized);
    const scales = a.scale !== false || a.rms_scaling === true;
    const shifts = a.center !== false && a.rms_scaling !== true;
    const isTogether = normalized.length > 1;
    // One axis has an index of its own; over several, everything of a sample is taken at once.
    const [at, all] = isTogether ? ["", ""] : ["[…, c]", "[…]"];
    const centred = a.rms_scaling === true ? `x${at}` : `(x${at} − mean(x${all}))`;
    const [scale, shift] = isTogether ? ["γ·", " + β"] : ["γ[c]·", " + β[c]"];
    const key = isTogether
      ? "layernorm.together"
      : scales && shifts
        ? "layernorm.features"
        : scales || shifts
          ? "layernorm.one"
          : "layernorm.none";
    const learned = scales ? "γ" : "β";
    const because: Message =
      key === "layernorm.one" ? { key, facts: { learned, features } } : { key, facts: { features } };
    return {
      axes: [
        {
          axis: "features",
          dim: features,
          because,
        },
      ],
      picture: rowsPicture(a.axis, x),
      element: `y${at} = ${scales ? scale : ""}${centred} / √(var(x${all}) + ε)${shifts ? shift : ""}`,
    };
  },
});
