/** What RandomHeight and RandomWidth share: an axis whose length is drawn when the model runs. After `image_preprocessing.py` of Keras 2. */
import { anything, printed, required } from "../../../arguments";
import { type LayerDefinition, contradiction, defineLayer } from "../../../layer-definition";
import { OPEN } from "../../../../../values/dimensions/dimension";
import { knownNumber } from "../../../../../values/known-number";
import { shapeOf } from "../../../../../values/dimensions/shape";
import type { Value } from "../../../../../values/value";

/** The range of the factor: a pair as it is, a number both ways round 0. */
function bounds(factor: Value): readonly [number | undefined, number | undefined] {
  if (factor.kind === "tuple" || factor.kind === "list")
    return [knownNumber(factor.items?.[0]), knownNumber(factor.items?.[1])];
  const single = knownNumber(factor);
  return [single === undefined ? undefined : -single, single];
}

/** A layer that stretches the axis `fromEnd` (−3 height, −2 width) by a random factor. */
export function randomStretch(layer: string, fromEnd: -3 | -2, summary: string): LayerDefinition {
  return defineLayer({
    names: [`keras.layers.${layer}`],
    summary,
    args: { factor: required(), interpolation: anything("'bilinear'"), seed: anything() },
    input: { kind: "tensor", minRank: 3 },
    construct: (a) => {
      const [lower, upper] = bounds(a.factor);
      if (lower === undefined || upper === undefined || (upper >= lower && lower >= -1)) return undefined;
      const given = printed(a.factor);
      const kerasSays =
        upper < lower
          ? `ValueError: \`factor\` argument cannot have an upper bound less than the lower bound. Received: factor=${given}`
          : `ValueError: \`factor\` argument must have values larger than -1. Received: factor=${given}`;
      const facts = { argument: "factor", lower: -1, upper: 1, given };
      return contradiction("factor-out-of-range", "factor", facts, { kerasSays });
    },
    output: (_, x) =>
      x.shape.ranked
        ? shapeOf(x.dims.map((dim, i) => (i === x.dims.length + fromEnd ? OPEN : dim)))
        : x.shape,
    explain: () => ({ element: "y is x, stretched along one axis" }),
  });
}
