/** Depthwise convolutions without what tells them apart, after `keras/src/layers/convolutional/base_depthwise_conv.py`. */
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
import { type SpatialRank, depthMultiplier, kernelKeywords, windowArguments } from "./convolution-arguments";
import {
  channelsKnown,
  convolvedShape,
  countGiven,
  inferredShape,
  joinConvolved,
  rankFits,
  rankWords,
  stridesOrDilation,
  windowAxes,
  windowFits,
  windowPlaces,
} from "./window-layer";
import { indexText, paddingAlternatives, spatialAxes, windowPicture } from "./window-story";
import { dataFormat } from "../../geometry/data-format";
import { offsetNames, placeNames, readPlaces, summation, zerosText } from "../../geometry/spatial-names";
import { windowedLength } from "../../geometry/window";
import type { Weight } from "../../../../values/records/application";
import type { Context } from "../../../../values/context";
import { multiply, product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, isOne, known } from "../../../../values/dimensions/dimension";
import type { Shape } from "../../../../values/dimensions/shape";

/** The arguments, in Keras's order. */
export function depthwiseArguments(rank: SpatialRank) {
  const { kernel_size, strides, dilation_rate } = windowArguments(rank);
  return {
    kernel_size,
    strides,
    padding: convolutionPadding(() => false),
    depth_multiplier: depthMultiplier(),
    data_format: dataFormat(),
    dilation_rate,
    activation: activation(),
    use_bias: flag(true),
    ...initializers({ depthwise: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("depthwise", "bias"),
    ...kernelKeywords(),
  };
}

export type DepthwiseArguments = Parsed<ReturnType<typeof depthwiseArguments>>;

/** Strides with dilation pass in Keras 3 when the graph is built; Keras 2 refuses them. */
export function constructDepthwise(
  a: DepthwiseArguments,
  { context }: { context: Context },
): Contradiction | undefined {
  return context.keras === 2 ? stridesOrDilation(a) : undefined;
}

/** Output channels: every input channel is seen by `depth_multiplier` filters. */
export function depthwiseChannels(a: { depth_multiplier: Dim }, channels: Dim): Dim {
  return multiply(channels, a.depth_multiplier);
}

/** Channels left open can't be multiplied for the output either, so a layer that is built refuses them as well. */
function channelsMultiply(a: DepthwiseArguments, x: LayerInput): Contradiction | undefined {
  const kernel = [...a.kernel_size, convolvedShape(a, x.dims).channels, a.depth_multiplier];
  const found = channelsKnown(
    a,
    x,
    kernel,
    () => "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'",
  );
  return found && { ...found, during: undefined };
}

/** What `build` and `compute_output_shape` refuse. */
export function depthwiseChecks(layer: string) {
  const outputOf = (a: DepthwiseArguments, x: LayerInput): Dim =>
    depthwiseChannels(a, convolvedShape(a, x.dims).channels);
  return [
    (a: DepthwiseArguments, x: LayerInput) =>
      channelsMultiply(a, x) ??
      countGiven(
        a,
        "depth_multiplier",
        a.depth_multiplier,
        () => "TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'",
      ),
    (a: DepthwiseArguments, x: LayerInput) => rankFits(a, x, layer, rankWords(a, x, outputOf(a, x))),
    (a: DepthwiseArguments, x: LayerInput, scope: LayerScope) =>
      windowFits(a, x, outputOf(a, x), scope, false),
  ];
}

/** Kernel `(*kernel_size, channels, depth_multiplier)` and one bias per output channel. */
export function depthwiseWeights(a: DepthwiseArguments, x: LayerInput): readonly Weight[] {
  const { channels } = convolvedShape(a, x.dims);
  const kernel = weight("kernel", [...a.kernel_size, channels, a.depth_multiplier]);
  return [kernel, ...when(a.use_bias, weight("bias", [depthwiseChannels(a, channels)]))];
}

/** `(batch, …windowed lengths, channels · depth_multiplier)`. */
export function depthwiseOutput(a: DepthwiseArguments, x: LayerInput, { context }: LayerScope): Shape {
  const parts = inferredShape(a, convolvedShape(a, x.dims), context);
  const spatial = windowAxes(a, parts.spatial).map((axis) => windowedLength(axis, a.padding));
  return joinConvolved({ ...parts, spatial, channels: depthwiseChannels(a, parts.channels) }, a.data_format);
}

/** The story: windows as in a convolution, but every channel by itself. */
export function explainDepthwise(a: DepthwiseArguments, x: LayerInput, output: Shape): Explanation {
  const before = convolvedShape(a, x.dims);
  const after = output.ranked ? convolvedShape(a, output.dims) : before;
  const rank = a.kernel_size.length;
  const offsets = offsetNames(rank);
  const sums = a.kernel_size.map((size, i) => summation(offsets[i] ?? "i", size)).join(" ");
  const single = a.depth_multiplier.kind === "known" && a.depth_multiplier.value === 1;
  const depth = formatDim(a.depth_multiplier);
  const channel = single ? "c" : `c·${depth} + m`;
  const bias = a.use_bias === false ? "" : `b[${channel}] + `;
  const axes = windowAxes(a, before.spatial);
  const reads = indexText(readPlaces(axes, a.padding), "c", a.data_format);
  return {
    axes: [
      ...spatialAxes(after.spatial, a.padding, "conv"),
      {
        axis: "features",
        dim: after.channels,
        because: {
          key: isOne(a.depth_multiplier) ? "depthwise.features.single" : "depthwise.features",
          facts: { channels: before.channels, multiplier: a.depth_multiplier },
        },
      },
    ],
    element: `y[${indexText(placeNames(rank), channel, a.data_format)}] = ${activated(`${bias}${sums} x[${reads}] · W[${offsets.join(", ")}, c, ${single ? "0" : "m"}]`, a.activation, "channels")}${zerosText(axes, a.padding)}`,
    picture: windowPicture(a, before, after, { read: known(1), mode: "separate" }),
    alternatives: [
      ...paddingAlternatives(a, false),
      {
        message: { key: "depthwise.alternative.separable" },
        remedy: {
          kind: "replaceLayer",
          layer: `SeparableConv${rank}D`,
          set:
            after.channels.kind === "known" ? { filters: String(after.channels.value) } : { filters: "32" },
          remove: [],
        },
      },
    ],
  };
}

/** The kernel once for every place of the output. */
export function depthwiseMultiplyAdds(a: DepthwiseArguments, x: LayerInput): Dim {
  const { channels } = convolvedShape(a, x.dims);
  return product([...windowPlaces(a, x), ...a.kernel_size, channels, a.depth_multiplier]);
}
