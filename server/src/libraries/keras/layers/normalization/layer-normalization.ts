/** LayerNormalization: every sample by itself to mean 0 and variance 1. After `keras/src/layers/normalization/layer_normalization.py`. */
import type { Indexed } from "../../geometry/formula-text";
import { anything, axesArgument, flag, initializers, regularization } from "../../arguments";
import { type Maybe, defineLayer, isUnknown, weight, when } from "../../layer-definition";
import { axesUsable, normalizedIndex, normalizedShape, rowsPicture, statistic } from "./several-axes";
import type { Message } from "../../../../values/records/application";
import { product } from "../../../../values/dimensions/arithmetic";
import type { Dim } from "../../../../values/dimensions/dimension";

export const layerNormalization = defineLayer({
  names: ["keras.layers.LayerNormalization"],
  summary:
    "Brings the features of every position to mean 0 and variance 1; with `scale` and `center`, learned numbers then scale and shift them.",
  args: {
    axis: axesArgument(
      (given) =>
        `TypeError: Expected an int or a list/tuple of ints for the argument 'axis', but received: ${given}`,
    ),
    epsilon: anything("0.001"),
    center: flag(true),
    scale: flag(true),
    ...initializers({ beta: "zeros", gamma: "ones" }),
    ...regularization("beta", "gamma"),
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
    const features = product(normalizedShape(a.axis, x));
    return {
      axes: [{ axis: "features", dim: features, because: learnedOf(a, features) }],
      picture: rowsPicture(a.axis, x),
      element: elementText(a, normalizedIndex(a.axis, x)),
    };
  },
});

interface Learned {
  readonly scale: Maybe<boolean>;
  readonly center: Maybe<boolean>;
  readonly rms_scaling: Maybe<boolean>;
}

/** Whether there is γ, and whether there is β: the deprecated `rms_scaling` always scales and never shifts. */
const partsOf = (a: Learned): { readonly scales: boolean; readonly shifts: boolean } => ({
  scales: a.scale !== false || a.rms_scaling === true,
  shifts: a.center !== false && a.rms_scaling !== true,
});

/** What is learned for each of the numbers that a mean is taken over. */
function learnedOf(a: Learned, features: Dim): Message {
  const { scales, shifts } = partsOf(a);
  if (scales && shifts) return { key: "layernorm.features", facts: { features } };
  if (!scales && !shifts) return { key: "layernorm.none", facts: { features } };
  return { key: "layernorm.one", facts: { learned: scales ? "γ" : "β", features } };
}

/** With `rms_scaling` the mean is not taken away. */
function elementText(a: Learned, at: Indexed | undefined): string | undefined {
  if (!at) return undefined;
  const { scales, shifts } = partsOf(a);
  const centred = a.rms_scaling === true ? `x[${at.place}]` : `(x[${at.place}] − ${statistic("mean", at)})`;
  return `y[${at.place}] = ${scales ? `γ[${at.own}]·` : ""}${centred} / √(${statistic("var", at)} + ε)${shifts ? ` + β[${at.own}]` : ""}`;
}
