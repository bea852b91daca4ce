/** Separable convolutions without what tells them apart, after `keras/src/layers/convolutional/base_separable_conv.py`. */
import { activated } from "../../geometry/formula-text";
import { activation, convolutionPadding, flag, initializers, layerRegularization } from "../../arguments";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerScope,
  type Parsed,
  weight,
  when,
} from "../../layer-definition";
import {
  type SpatialRank,
  depthMultiplier,
  filters,
  kernelKeywords,
  windowArguments,
} from "./convolution-arguments";
import { depthwiseChannels } from "./depthwise-convolution";
import {
  channelsKnown,
  convolvedShape,
  countGiven,
  inferredShape,
  joinConvolved,
  rankFits,
  rankWords,
  stridesOrDilation,
  tupleText,
  windowAxes,
  windowFits,
  windowPlaces,
} from "./window-layer";
import { indexText, paddingAlternatives, spatialAxes, windowPicture } from "./window-story";
import { dataFormat } from "../../geometry/data-format";
import { offsetNames, placeNames, readPlaces, summation, zerosText } from "../../geometry/spatial-names";
import { windowedLength } from "../../geometry/window";
import type { Weight } from "../../../../values/records/application";
import { add, multiply, product } from "../../../../values/dimensions/arithmetic";
import type { Context } from "../../../../values/context";
import { type Dim, formatDim, known, named } from "../../../../values/dimensions/dimension";
import type { Shape } from "../../../../values/dimensions/shape";

/** The arguments, in Keras's order. Keras 2 also pads SeparableConv1D causally. */
export function separableArguments(rank: SpatialRank) {
  const { kernel_size, strides, dilation_rate } = windowArguments(rank);
  return {
    filters: filters(),
    kernel_size,
    strides,
    padding: convolutionPadding((keras) => keras === 2 && rank === 1),
    data_format: dataFormat(),
    dilation_rate,
    depth_multiplier: depthMultiplier(),
    activation: activation(),
    use_bias: flag(true),
    ...initializers({ depthwise: "glorot_uniform", pointwise: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("depthwise", "pointwise", "bias"),
    ...kernelKeywords(),
  };
}

export type SeparableArguments = Parsed<ReturnType<typeof separableArguments>>;

/** Strides with dilation pass in Keras 3 when the graph is built; Keras 2 refuses them. */
export function constructSeparable(
  a: SeparableArguments,
  { context }: { context: Context },
): Contradiction | undefined {
  return context.keras === 2 ? stridesOrDilation(a) : undefined;
}

/** What `build` and `compute_output_shape` refuse. */
export function separableChecks(layer: string) {
  return [
    (a: SeparableArguments, x: LayerInput) =>
      channelsKnown(
        a,
        x,
        [...a.kernel_size, convolvedShape(a, x.dims).channels, a.depth_multiplier],
        () => "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'",
      ) ??
      countGiven(
        a,
        "depth_multiplier",
        a.depth_multiplier,
        () => "TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'",
      ),
    (a: SeparableArguments, x: LayerInput) => rankFits(a, x, layer, rankWords(a, x, a.filters)),
    (a: SeparableArguments, x: LayerInput, scope: LayerScope) => windowFits(a, x, a.filters, scope, false),
    (a: SeparableArguments, x: LayerInput, { name }: LayerScope) =>
      countGiven(
        a,
        "filters",
        a.filters,
        () =>
          `ValueError: Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape=${tupleText(pointwiseKernel(a, x))} for variable path='${name()}/pointwise_kernel'`,
      ),
  ];
}

/** `(1, …, channels · depth_multiplier, filters)`. */
function pointwiseKernel(a: SeparableArguments, x: LayerInput): readonly Dim[] {
  const { channels } = convolvedShape(a, x.dims);
  return [...a.kernel_size.map(() => known(1)), depthwiseChannels(a, channels), a.filters];
}

/** A depthwise kernel, a pointwise kernel of windows of 1, and a bias. */
export function separableWeights(a: SeparableArguments, x: LayerInput): readonly Weight[] {
  const { channels } = convolvedShape(a, x.dims);
  return [
    weight("depthwise_kernel", [...a.kernel_size, channels, a.depth_multiplier]),
    weight("pointwise_kernel", pointwiseKernel(a, x)),
    ...when(a.use_bias, weight("bias", [a.filters])),
  ];
}

/** `(batch, …windowed lengths, filters)`. */
export function separableOutput(a: SeparableArguments, x: LayerInput, { context }: LayerScope): Shape {
  const parts = inferredShape(a, convolvedShape(a, x.dims), context);
  const spatial = windowAxes(a, parts.spatial).map((axis) => windowedLength(axis, a.padding));
  return joinConvolved({ ...parts, spatial, channels: a.filters }, a.data_format);
}

/** The story: first windows per channel, then a mix of channels at every place. */
export function explainSeparable(a: SeparableArguments, x: LayerInput, output: Shape): Explanation {
  const before = convolvedShape(a, x.dims);
  const after = output.ranked ? convolvedShape(a, output.dims) : before;
  const rank = a.kernel_size.length;
  const middle = depthwiseChannels(a, before.channels);
  const offsets = offsetNames(rank);
  const sums = a.kernel_size.map((size, i) => summation(offsets[i] ?? "i", size)).join(" ");
  const bias = a.use_bias === false ? "" : "b[f] + ";
  const axes = windowAxes(a, before.spatial);
  const reads = indexText(readPlaces(axes, a.padding), "c", a.data_format);
  const single = a.depth_multiplier.kind === "known" && a.depth_multiplier.value === 1;
  const channel = single ? "c" : `c·${formatDim(a.depth_multiplier)} + m`;
  const multiplied = single ? "" : `${summation("m", a.depth_multiplier)} `;
  return {
    axes: [
      ...spatialAxes(after.spatial, a.padding, "conv"),
      {
        axis: "features",
        dim: named(after.channels, "filters"),
        because: {
          key: "separable.features",
          facts: { channels: before.channels, middle, filters: a.filters },
        },
      },
    ],
    element: `y[${indexText(placeNames(rank), "f", a.data_format)}] = ${activated(`${bias}${summation("c", before.channels)} ${multiplied}(${sums} x[${reads}] · D[${offsets.join(", ")}, c, ${single ? "0" : "m"}]) · P[${[...offsets.map(() => "0"), channel, "f"].join(", ")}]`, a.activation, "f")}${zerosText(axes, a.padding)}`,
    picture: windowPicture(a, before, after, { read: known(1), mode: "separate" }),
    alternatives: [...paddingAlternatives(a, false), ...fullConvolution(a)],
  };
}

/** A plain convolution in its place, which refuses strides together with dilation. */
function fullConvolution(a: SeparableArguments): NonNullable<Explanation["alternatives"]> {
  if (stridesOrDilation(a)) return [];
  return [
    {
      message: { key: "separable.alternative.full" },
      remedy: {
        kind: "replaceLayer",
        layer: `Conv${a.kernel_size.length}D`,
        set: {},
        remove: ["depth_multiplier"],
      },
    },
  ];
}

/** Both kernels once for every place of the output. */
export function separableMultiplyAdds(a: SeparableArguments, x: LayerInput): Dim {
  const { channels } = convolvedShape(a, x.dims);
  const depthwise = product([...a.kernel_size, channels, a.depth_multiplier]);
  return multiply(product(windowPlaces(a, x)), add(depthwise, product(pointwiseKernel(a, x))));
}
