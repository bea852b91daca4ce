/** Normalization: features brought to mean 0 and variance 1. After `keras/src/layers/preprocessing/normalization.py`. */
import { anything, flag, integers } from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerAttribute,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  defineLayer,
  frozenWeight,
  isUnknown,
} from "../../layer-definition";
import { builtAxis } from "../../engine/shapes/fixed-axes";
import { placeOfInput } from "../../engine/findings";
import { computeDtype } from "../../engine/dtype-policy";
import { className, layerStateOf } from "../../engine/layer-state";
import { type Dim, formatDim, isOne, known, sameDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import { type RankedShape, formatShape, shapeOf } from "../../../../values/dimensions/shape";
import { type Value, unknown } from "../../../../values/value";

/** `axis`: one, several, or None for one mean over everything; −1 unless given. */
function axisArgument(): ArgumentSpec<Maybe<readonly Dim[]>> {
  const base = integers();
  return {
    defaultText: "-1",
    parse: (value, argument) => (value === undefined ? [known(-1)] : (base.parse(value, argument) ?? [])),
  };
}

interface NormalizationArguments {
  readonly axis: Maybe<readonly Dim[]>;
  readonly mean: Value;
}

/** The kept axes of an input with so many as sorted places; undefined where they are not known. */
function keptOf(a: NormalizationArguments, rank: number): readonly number[] | undefined {
  if (isUnknown(a.axis)) return undefined;
  const places = a.axis.map((axis) =>
    axis.kind === "known" ? (axis.value < 0 ? axis.value + rank : axis.value) : undefined,
  );
  // An axis named twice has no reading; Keras fails on it in its own way.
  if (places.includes(undefined) || new Set(places).size < places.length) return undefined;
  return places.flatMap((place) => (place === undefined ? [] : [place])).sort((p, q) => p - q);
}

const kept = (a: NormalizationArguments, x: LayerInput): readonly number[] | undefined =>
  x.shape.ranked ? keptOf(a, x.dims.length) : undefined;

/** `layer.mean` and `layer.variance` of a layer that is built: as inputs have axes, one number along those that are not kept. */
const statistic =
  (name: string): LayerAttribute<NormalizationArguments> =>
  (a, { self }) => {
    const state = layerStateOf(self);
    const built = state?.build.uncertain ? undefined : state?.build.inputShape;
    const rank = built?.kind === "tuple" ? built.items.length : 0;
    const places = rank > 0 ? keptOf(a, rank) : undefined;
    const dims =
      places && Array.from({ length: rank }, (_, i) => (places.includes(i) ? builtAxis(self, i) : known(1)));
    if (!dims?.every((dim) => dim !== undefined)) return unknown("not-supported", name);
    return { kind: "tensor", flavour: "eager", shape: shapeOf(dims), dtype: computeDtype(state?.dtype) };
  };

const axisText = (axis: readonly Dim[]): string =>
  `(${axis.map(formatDim).join(", ")}${axis.length === 1 ? "," : ""})`;

/**
 * The means of an adapted layer meet the numbers of data only, so that features of another count pass until then: where a
 * model is described, they are told as a warning, and where it trains on data as an error.
 */
function meansFit(
  a: NormalizationArguments,
  x: LayerInput,
  { self, call, context }: LayerScope,
): Contradiction | undefined {
  const [place, ...more] = kept(a, x) ?? [];
  if (context.keras === 2 || place !== x.dims.length - 1 || more.length > 0) return undefined;
  const features = builtAxis(self, -1);
  if (!features || isOne(features) || isOne(x.last) || sameDim(features, x.last) !== false) return undefined;
  const facts = { layer: className(self), axis: -1, expected: features, given: x.last, input: x.shape };
  const kerasSays = `ValueError: Dimensions must be equal, but are ${formatDim(x.last)} and ${formatDim(features)}`;
  const remedies = equalAxes([[features, x.last]]);
  if (x.tensor.flavour !== "keras")
    return contradiction("changed-axis", "input", facts, { kerasSays, remedies, output: x.shape });
  const span = placeOfInput(call);
  const finding = { code: "changed-axis", severity: "error", onData: "later" } as const;
  context.report({ ...finding, span, facts, kerasSays, remedies });
  return undefined;
}

/** Means that are given are broadcast along the one axis that is kept when the layer is built. */
function givenFit(
  a: NormalizationArguments & { readonly variance: Value },
  x: LayerInput,
): Contradiction | undefined {
  const [place, ...more] = kept(a, x) ?? [];
  const axis = place === undefined || more.length > 0 ? undefined : x.dims[place];
  for (const given of [a.mean, a.variance]) {
    const length = given.kind === "list" || given.kind === "tuple" ? given.items?.length : undefined;
    if (axis?.kind !== "known" || place === undefined || length === undefined || length === 1) continue;
    if (given.kind !== "list" && given.kind !== "tuple") continue;
    const isFlat = given.items?.every(({ kind }) => kind === "float" || kind === "int") === true;
    if (!isFlat || length === axis.value) continue;
    const wanted = shapeOf(x.dims.map((dim, i) => (i === place ? dim : known(1))));
    const listed = ({ dims }: RankedShape): string => `[${dims.map(formatDim).join(",")}]`;
    const had = shapeOf(x.dims.map((_, i) => known(i === place ? length : 1)));
    return contradiction(
      "shapes-do-not-broadcast",
      "input",
      { first: had, second: wanted, inputs: formatShape(x.shape) },
      {
        kerasSays: `InvalidArgumentError: Incompatible shapes: ${listed(had)} vs. ${listed(wanted)} [Op:BroadcastTo]`,
        output: x.shape,
        during: "build",
      },
    );
  }
  return undefined;
}

export const normalization = defineLayer({
  names: ["keras.layers.Normalization"],
  summary:
    "Shifts and scales each feature by a mean and variance that are given, or learnt from data by `adapt`.",
  args: { axis: axisArgument(), mean: anything(), variance: anything(), invert: flag(false) },
  input: { kind: "tensor" },
  construct: (a) => {
    const [mean, variance] = [a.mean.kind === "none", a.variance.kind === "none"];
    if (mean === variance || a.mean.kind === "unknown" || a.variance.kind === "unknown") return undefined;
    return contradiction(
      "mean-without-variance",
      mean ? "variance" : "mean",
      {},
      {
        kerasSays: "ValueError: When setting values directly, both `mean` and `variance` must be set.",
        remedies: [{ kind: "removeArgument", name: mean ? "variance" : "mean" }],
      },
    );
  },
  checks: [
    (a, x) => {
      const places = kept(a, x);
      if (!places || isUnknown(a.axis)) return undefined;
      const outside = places.find((place) => place < 0 || place >= x.dims.length);
      if (outside !== undefined) {
        return contradiction(
          "axis-out-of-range",
          "axis",
          { axis: outside, input: x.shape, rank: x.dims.length },
          {
            kerasSays: `ValueError: All \`axis\` values must be in the range [-ndim, ndim). Received inputs with ndim=${x.dims.length}, while axis=${axisText(a.axis)}`,
            output: x.shape,
          },
        );
      }
      const open = places.find((place) => x.dims[place]?.kind === "open");
      if (open === undefined) return undefined;
      return contradiction(
        "undefined-features",
        "input",
        { input: x.shape, weight: `(${places.map((p) => formatDim(x.dims[p] ?? known(1))).join(", ")})` },
        {
          kerasSays: `ValueError: All \`axis\` values to be kept must have a known shape. Received axis=${axisText(a.axis)}, inputs.shape=${formatShape(x.shape)}, with unknown axis at index ${open}`,
          output: x.shape,
          during: "build",
        },
      );
    },
    meansFit,
    givenFit,
  ],
  weights: (a, x) => {
    if (a.mean.kind !== "none" && a.mean.kind !== "unknown") return [];
    const places = kept(a, x);
    const uncertain = places === undefined || a.mean.kind === "unknown";
    const shape = places?.flatMap((place) => x.dims[place] ?? []) ?? [];
    const weights = [frozenWeight("mean", shape), frozenWeight("variance", shape), frozenWeight("count", [])];
    return uncertain ? weights.map((w) => ({ ...w, uncertain: true })) : weights;
  },
  attributes: {
    mean: statistic("mean"),
    variance: statistic("variance"),
    input_mean: (a) => a.mean,
    input_variance: (a) => a.variance,
  },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => ({
    axes: (kept(a, x) ?? []).flatMap((place) => {
      const dim = x.dims[place];
      return dim
        ? [
            {
              axis: `axis ${place}`,
              dim,
              because: {
                key: "normalization.kept",
                facts: { shape: formatShape(shapeOf((kept(a, x) ?? []).flatMap((at) => x.dims[at] ?? []))) },
              },
            },
          ]
        : [];
    }),
    element: a.invert === true ? "y = mean + x·√variance" : "y = (x − mean) / √variance",
  }),
});
