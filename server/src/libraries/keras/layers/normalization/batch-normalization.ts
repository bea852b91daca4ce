/** BatchNormalization: every feature to mean 0 and variance 1 over the batch. After `keras/src/layers/normalization/batch_normalization.py`. */
import { indexedAlong } from "../../geometry/formula-text";
import { anything, flag, initializers, regularization } from "../../arguments";
import {
  type Contradiction,
  type LayerInput,
  type Maybe,
  defineLayer,
  frozenWeight,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { axisExists, columnsPicture, convertedAxis, indexError, lengthAlong } from "./one-axis";
import { checkRenormClipping } from "./renorm-clipping";
import type { Message } from "../../../../values/records/application";
import { definedWeight } from "../../geometry/defined-axis";
import type { Dim } from "../../../../values/dimensions/dimension";

/** Which of γ and β there are to learn. */
function learnedOf(
  a: { readonly scale: Maybe<boolean>; readonly center: Maybe<boolean> },
  features: Dim,
): Message {
  if (a.scale === false && a.center === false) return { key: "batchnorm.none", facts: { features } };
  if (a.scale !== false && a.center !== false) return { key: "batchnorm.features", facts: { features } };
  return { key: "batchnorm.one", facts: { learned: a.scale === false ? "β" : "γ", features } };
}

export const batchNormalization = defineLayer({
  names: ["keras.layers.BatchNormalization"],
  summary:
    "Brings every feature to mean 0 and variance 1 over the batch; with `scale` and `center`, learned numbers then scale and shift it.",
  args: {
    axis: convertedAxis(),
    momentum: anything("0.99"),
    epsilon: anything("0.001"),
    center: flag(true),
    scale: flag(true),
    ...initializers({ beta: "zeros", gamma: "ones", moving_mean: "zeros", moving_variance: "ones" }),
    ...regularization("beta", "gamma"),
    renorm: flag(false),
    renorm_clipping: anything(),
    renorm_momentum: anything("0.99"),
    synchronized: anything("False"),
    fused: { ...anything(), keywordOnly: true, keras: 2 },
    virtual_batch_size: { ...anything(), keywordOnly: true, keras: 2 },
    adjustment: { ...anything(), keywordOnly: true, keras: 2 },
  },
  input: { kind: "tensor" },
  construct: (a) => (a.renorm === true ? checkRenormClipping(a.renorm_clipping) : undefined),
  fixedRank: true,
  checks: [
    (a, x: LayerInput, { name }): Contradiction | undefined => {
      if (isUnknown(a.axis)) return undefined;
      const outside = axisExists(a.axis, x, indexError);
      if (outside) return outside;
      const first = a.scale === true ? "gamma" : a.center === true ? "beta" : "moving_mean";
      return definedWeight([lengthAlong(a.axis, x)], () => `${name()}/${first}`, x, x.shape);
    },
  ],
  weights: (a, x) => {
    const shape = [lengthAlong(a.axis, x)];
    const names = ["moving_stddev", "renorm_mean", "renorm_stddev"];
    return [
      ...when(a.scale, weight("gamma", shape)),
      ...when(a.center, weight("beta", shape)),
      frozenWeight("moving_mean", shape),
      frozenWeight("moving_variance", shape),
      ...when(a.renorm, ...names.map((name) => frozenWeight(name, shape))),
    ];
  },
  fixedAxes: (a) => (isUnknown(a.axis) ? [] : [a.axis]),
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const features = lengthAlong(a.axis, x);
    const scale = a.scale === false ? "" : "γ[c]·";
    const place = isUnknown(a.axis) ? undefined : indexedAlong([a.axis], x.dims.length)?.place;
    const shift = a.center === false ? "" : " + β[c]";
    return {
      axes: [{ axis: "features", dim: features, because: learnedOf(a, features) }],
      picture: columnsPicture(a.axis, x),
      element: place && `y[${place}] = ${scale}(x[${place}] − μ[c]) / √(σ²[c] + ε)${shift}`,
    };
  },
});
