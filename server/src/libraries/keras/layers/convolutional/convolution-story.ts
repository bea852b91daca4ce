/** The story of a plain convolution: every axis, the sum over window and features, and how to see it for oneself. */
import { activated } from "../../geometry/formula-text";
import { type Explanation, type LayerInput, type RemedyDraft, isUnknown } from "../../layer-definition";
import { quotient } from "./convolution";
import type { ConvolutionArguments } from "./convolution-arguments";
import { type ConvolvedShape, convolvedShape, tupleText, windowAxes } from "./window-layer";
import { indexText, paddingAlternatives, spatialAxes, timesText, windowPicture } from "./window-story";
import { offsetNames, placeNames, readPlaces, summation, zerosText } from "../../geometry/spatial-names";
import { type Dim, formatDim, isOne, named } from "../../../../values/dimensions/dimension";
import type { Message } from "../../../../values/records/application";
import type { Shape } from "../../../../values/dimensions/shape";
import type { MessageKey } from "../../../../messages/message-keys";

/** Why there are as many features as filters; of a single input feature there is no sum to tell. */
const featuresReason = (features: Dim, grouped: boolean): MessageKey => {
  if (grouped) return "conv.features.grouped";
  return isOne(features) ? "conv.features.single" : "conv.features.summed";
};

/** What `explain` of Conv1D, Conv2D and Conv3D gives. */
export function explainConvolution(a: ConvolutionArguments, x: LayerInput, output: Shape): Explanation {
  const before = convolvedShape(a, x.dims);
  const after = output.ranked ? convolvedShape(a, output.dims) : before;
  const features = quotient(before.channels, a.groups);
  const facts = {
    kernel: timesText([...a.kernel_size, features]),
    features,
    filters: a.filters,
    groups: a.groups,
    channels: before.channels,
  };
  const grouped = !(a.groups.kind === "known" && a.groups.value === 1);
  const rank = a.kernel_size.length;
  return {
    axes: [
      ...spatialAxes(after.spatial, a.padding, "conv"),
      {
        axis: "features",
        dim: named(after.channels, "filters"),
        because: { key: featuresReason(features, grouped), facts },
      },
    ],
    element: elementText(a, before, features, grouped),
    picture: windowPicture(a, before, after, { read: features, mode: "summed" }),
    alternatives: [...keepApart(a), ...paddingAlternatives(a, rank === 1)],
    experiment: experiment(a, before, rank),
  };
}

/** `y[t, f] = b[f] + Σ i=0..9 Σ c=0..8 x[t + i, c] · W[i, c, f]`. */
function elementText(
  a: ConvolutionArguments,
  before: ConvolvedShape,
  features: Dim,
  grouped: boolean,
): string {
  const rank = a.kernel_size.length;
  const offsets = offsetNames(rank);
  const sums = a.kernel_size.map((size, i) => summation(offsets[i] ?? "i", size)).join(" ");
  const bias = a.use_bias === false ? "" : "b[f] + ";
  const group = `⌊f / ${formatDim(quotient(a.filters, a.groups))}⌋·${formatDim(features)} + c`;
  const axes = windowAxes(a, before.spatial);
  const read = indexText(readPlaces(axes, a.padding), grouped ? group : "c", a.data_format);
  const sum = `${bias}${sums} ${summation("c", features)} x[${read}] · W[${offsets.join(", ")}, c, f]`;
  return `y[${indexText(placeNames(rank), "f", a.data_format)}] = ${activated(sum, a.activation, "f")}${zerosText(axes, a.padding)}`;
}

/** `DepthwiseConv` in place of this layer, which gives every feature filters of its own. */
function keepApart(a: ConvolutionArguments): { message: Message; remedy: RemedyDraft }[] {
  const rank = a.kernel_size.length;
  if (rank > 2 || a.filters.kind !== "known" || isUnknown(a.padding) || a.padding === "causal") return [];
  return [
    {
      message: { key: "conv.alternative.depthwise" },
      remedy: {
        kind: "replaceLayer",
        layer: `DepthwiseConv${rank}D`,
        set: { depth_multiplier: String(a.filters.value) },
        remove: ["filters", "groups", "lora_rank", "lora_alpha"],
      },
    },
  ];
}

/** A kernel of ones makes of every window its plain sum, which shows what is summed over. */
function experiment(a: ConvolutionArguments, before: ConvolvedShape, rank: number): string | undefined {
  const sizes = [...before.spatial, before.channels, ...a.kernel_size];
  const dilated = a.dilation_rate.some((dim) => dim.kind !== "known" || dim.value > 1);
  const plain = a.padding === "valid" && a.data_format === "channels_last" && !dilated;
  if (!plain || sizes.some((dim) => dim.kind !== "known")) return undefined;
  if (!(a.groups.kind === "known" && a.groups.value === 1)) return undefined;
  const window = a.kernel_size.map((k) => `:${formatDim(k)}`).join(", ");
  const zeros = Array.from({ length: rank }, () => "0").join(", ");
  const kernel = rank === 1 && a.kernel_size[0] ? formatDim(a.kernel_size[0]) : tupleText(a.kernel_size);
  return [
    "import numpy as np, keras",
    `x = np.random.rand(1, ${[...before.spatial, before.channels].map(formatDim).join(", ")})`,
    `ones = keras.layers.Conv${rank}D(1, ${kernel}, kernel_initializer="ones")`,
    `print(float(ones(x)[0, ${zeros}, 0]), x[0, ${window}, :].sum())  # the same number`,
  ].join("\n");
}
