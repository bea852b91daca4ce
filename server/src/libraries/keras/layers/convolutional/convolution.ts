/** What Conv1D, Conv2D and Conv3D share, after `keras/src/layers/convolutional/base_conv.py`. */
import { anything, callableOrName, choice, flag, integer, integerTuple, positiveInteger } from "../../arguments";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type Maybe,
  type Parsed,
  contradiction,
  frozenWeight,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { type DataFormat, channelAxis, dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { type Padding, type WindowAxis, exceedsInput, windowSpan, windowedLength } from "../../geometry/window";
import type { AxisStory, Weight } from "../../../../values/application";
import { floorDivide, modulo } from "../../../../values/arithmetic";
import { type Dim, formatDim, named } from "../../../../values/dimension";
import { type Shape, formatShape, unknownAxes } from "../../../../values/shape";

/** The arguments of a convolution over `rank` spatial axes, in Keras's order. */
export function convolutionArguments(rank: 1 | 2 | 3) {
  return {
    filters: positiveInteger({
      says: (given) =>
        `ValueError: Invalid value for argument \`filters\`. Expected a strictly positive value. Received filters=${given}.`,
    }),
    kernel_size: integerTuple(rank),
    strides: integerTuple(rank, { default: 1 }),
    padding: paddingArgument(rank === 1),
    data_format: dataFormat(),
    dilation_rate: integerTuple(rank, { default: 1 }),
    groups: positiveInteger({
      default: 1,
      says: (given) => `ValueError: The number of groups must be a positive integer. Received: groups=${given}.`,
    }),
    activation: callableOrName(),
    use_bias: flag(true),
    kernel_initializer: anything("'glorot_uniform'"),
    bias_initializer: anything("'zeros'"),
    kernel_regularizer: anything(),
    bias_regularizer: anything(),
    activity_regularizer: anything(),
    kernel_constraint: anything(),
    bias_constraint: anything(),
    lora_rank: { ...loraRank, keywordOnly: true },
    lora_alpha: { ...anything(), keywordOnly: true },
  };
}

/** The `padding` argument, after `standardize_padding` in `keras/src/utils/argument_validation.py`. */
export function paddingArgument(allowCausal: boolean) {
  const choices: readonly Padding[] = allowCausal ? ["valid", "same", "causal"] : ["valid", "same"];
  return choice<Padding>(
    choices,
    "valid",
    (given) =>
      `ValueError: The \`padding\` argument must be a list/tuple or one of {${choices.map((c) => `'${c}'`).join(", ")}}. Received: ${given.toLowerCase()}`,
  );
}

/** LoRA's rank; None, like 0, means none. */
const loraRank = integer(0);

type ConvolutionArguments = Parsed<ReturnType<typeof convolutionArguments>>;

const quotient = (a: Dim, b: Dim): Dim => (b.kind === "known" && b.value === 1 ? a : floorDivide(a, b));

/** What `__init__` refuses: filters against groups, and strides together with dilation. */
export function constructConvolution(a: ConvolutionArguments): Contradiction | undefined {
  const rest = modulo(a.filters, a.groups);
  if (rest.kind === "known" && rest.value !== 0) {
    return contradiction(
      "groups-divide-filters",
      "groups",
      { groups: a.groups, filters: a.filters },
      {
        kerasSays: `ValueError: The number of filters must be evenly divisible by the number of groups. Received: groups=${formatDim(a.groups)}, filters=${formatDim(a.filters)}.`,
        remedies: [{ kind: "removeArgument", name: "groups" }],
      },
    );
  }
  const above = (dims: readonly Dim[]): boolean => dims.some((d) => d.kind === "known" && d.value > 1);
  if (!above(a.strides) || !above(a.dilation_rate)) return undefined;
  const strides = tupleText(a.strides);
  const dilation = tupleText(a.dilation_rate);
  return contradiction(
    "strides-with-dilation",
    "dilation_rate",
    { strides, dilation },
    {
      kerasSays: `ValueError: \`strides > 1\` not supported in conjunction with \`dilation_rate > 1\`. Received: strides=${strides} and dilation_rate=${dilation}`,
      remedies: [
        { kind: "removeArgument", name: "strides" },
        { kind: "removeArgument", name: "dilation_rate" },
      ],
    },
  );
}

/** A tuple as Python prints it. */
export function tupleText(dims: readonly Dim[]): string {
  return `(${dims.map(formatDim).join(", ")}${dims.length === 1 ? "," : ""})`;
}

/** The windows of a convolution or pooling along each spatial axis. */
export function windowAxes(
  a: { kernel_size: readonly Dim[]; strides: readonly Dim[]; dilation_rate: readonly Dim[]; data_format: Maybe<DataFormat> },
  dims: readonly Dim[],
): readonly WindowAxis[] {
  return splitSpatial(dims, a.data_format).spatial.map((length, i) => ({
    length,
    kernel: a.kernel_size[i] ?? length,
    stride: a.strides[i] ?? length,
    dilation: a.dilation_rate[i] ?? length,
  }));
}

/** What `build` refuses: channels that groups do not divide. */
export function channelsDivide(a: ConvolutionArguments, x: LayerInput): Contradiction | undefined {
  const { channels } = splitSpatial(x.dims, a.data_format);
  const rest = modulo(channels, a.groups);
  if (rest.kind !== "known" || rest.value === 0) return undefined;
  return contradiction(
    "groups-divide-channels",
    "groups",
    { groups: a.groups, channels, input: x.shape },
    {
      kerasSays: `ValueError: The number of input channels must be evenly divisible by the number of groups. Received groups=${formatDim(a.groups)}, but the input has ${formatDim(channels)} channels (full input shape is ${formatShape(x.shape)}).`,
      remedies: [{ kind: "removeArgument", name: "groups" }],
      output: unknownAxes(x.dims.length, { code: "already-reported" }),
    },
  );
}

/** What `compute_output_shape` refuses: a valid window longer than its input. */
export function windowFits(a: ConvolutionArguments, x: LayerInput): Contradiction | undefined {
  const exceeding = windowAxes(a, x.dims).find((axis) => exceedsInput(axis, a.padding));
  if (!exceeding) return undefined;
  const { channels } = splitSpatial(x.dims, a.data_format);
  return contradiction(
    "window-exceeds-input",
    "kernel_size",
    { window: windowSpan(exceeding.kernel, exceeding.dilation), length: exceeding.length, input: x.shape },
    {
      kerasSays: `ValueError: Computed output size would be zero or negative. Received \`inputs shape=${formatShape(x.shape)}\`, \`kernel shape=${tupleText([...a.kernel_size, channels, a.filters])}\`, \`dilation_rate=[${a.dilation_rate.map(formatDim).join(" ")}]\`, \`strides=${tupleText(a.strides)}\`, \`padding=${isUnknown(a.padding) ? "?" : a.padding}\`.`,
      remedies: [
        { kind: "setArgument", name: "padding", value: "'same'", preferred: true },
        ...(a.kernel_size.length === 1 ? [{ kind: "setArgument", name: "padding", value: "'causal'" } as const] : []),
        ...smallerKernel(a.kernel_size, windowAxes(a, x.dims)),
      ],
      output: unknownAxes(x.dims.length, { code: "already-reported" }),
    },
  );
}

/** Sets every kernel length that does not fit to the longest that does. */
function smallerKernel(kernel: readonly Dim[], axes: readonly WindowAxis[]) {
  const fitting = axes.map(({ length, kernel: k, dilation: d }) => {
    if (length.kind !== "known" || k.kind !== "known" || d.kind !== "known") return undefined;
    return Math.min(k.value, Math.floor((length.value - 1) / d.value) + 1);
  });
  if (fitting.some((k) => k === undefined || k < 1)) return [];
  const value = kernel.length === 1 ? String(fitting[0]) : `(${fitting.join(", ")})`;
  return [{ kind: "setArgument", name: "kernel_size", value } as const];
}

/** Kernel `(*kernel_size, channels // groups, filters)` and bias; with LoRA the kernel is frozen and two factors train. */
export function convolutionWeights(a: ConvolutionArguments, x: LayerInput): readonly Weight[] {
  const channels = quotient(splitSpatial(x.dims, a.data_format).channels, a.groups);
  const kernel = [...a.kernel_size, channels, a.filters];
  const bias = when(a.use_bias, weight("bias", [a.filters]));
  const rank = a.lora_rank;
  if (rank.kind === "known" && rank.value === 0) return [weight("kernel", kernel), ...bias];
  return [
    frozenWeight("kernel", kernel),
    ...bias,
    weight("lora_kernel_a", [...kernel.slice(0, -1), rank]),
    weight("lora_kernel_b", [rank, a.filters]),
  ];
}

/** `(batch, …windowed lengths, filters)`, or with channels first `(batch, filters, …)`. */
export function convolutionOutput(a: ConvolutionArguments, x: LayerInput): Shape {
  const parts = splitSpatial(x.dims, a.data_format);
  const spatial = windowAxes(a, x.dims).map((axis) => windowedLength(axis, a.padding));
  return joinSpatial({ batch: parts.batch, spatial, channels: a.filters }, a.data_format);
}

/** The channel axis is fixed by the kernel once it is built. */
export function fixedChannelAxis(a: { data_format: Maybe<DataFormat> }): readonly number[] {
  const axis = channelAxis(a.data_format);
  return axis === undefined ? [] : [axis];
}

const axisNames: Readonly<Record<number, readonly string[]>> = { 1: ["time"], 2: ["height", "width"], 3: ["depth", "height", "width"] };
const indexNames: Readonly<Record<number, readonly string[]>> = { 1: ["t"], 2: ["y", "x"], 3: ["z", "y", "x"] };
const offsetNames = ["i", "j", "k"];

/** The names of the spatial axes, for explanations. */
export function spatialAxisNames(rank: number): readonly string[] {
  return axisNames[rank] ?? [];
}

function range(variable: string, count: Dim): string {
  return `Σ ${variable}=0..${count.kind === "known" ? count.value - 1 : `${formatDim(count)}−1`}`;
}

/** The story of a convolution: each spatial axis, the summed feature axis, one output cell, and what else there is. */
export function explainConvolution(a: ConvolutionArguments, x: LayerInput, output: Shape): Explanation {
  const before = splitSpatial(x.dims, a.data_format);
  const after = output.ranked ? splitSpatial(output.dims, a.data_format) : before;
  const rank = before.spatial.length;
  const features = quotient(before.channels, a.groups);
  const because = isUnknown(a.padding) ? undefined : `conv.padding.${a.padding}`;
  const axes: AxisStory[] = after.spatial.map((dim, i) => ({
    axis: spatialAxisNames(rank)[i] ?? `axis ${i + 1}`,
    dim,
    because: because === undefined ? undefined : { key: because },
  }));
  axes.push({
    axis: "features",
    dim: named(after.channels, "filters"),
    because: {
      key: "conv.features.summed",
      facts: { kernel: [...a.kernel_size, features].map(formatDim).join(" × "), features, filters: a.filters },
    },
  });
  const at = indexNames[rank] ?? [];
  const sums = a.kernel_size.map((k, i) => range(offsetNames[i] ?? "i", k));
  const place = at.map((name, i) => {
    const stride = a.strides[i];
    const dilation = a.dilation_rate[i];
    const scaled = (dim: Dim | undefined, text: string): string =>
      dim === undefined || (dim.kind === "known" && dim.value === 1) ? text : `${formatDim(dim)}·${text}`;
    return `${scaled(stride, name)} + ${scaled(dilation, offsetNames[i] ?? "i")}`;
  });
  const offsets = a.kernel_size.map((_, i) => offsetNames[i] ?? "i").join(", ");
  const bias = a.use_bias === false ? "" : "b[f] + ";
  return {
    axes,
    element: `y[${at.join(", ")}, f] = ${bias}${sums.join(" ")} ${range("c", features)} x[${place.join(", ")}, c] · W[${offsets}, c, f]`,
    picture: {
      kind: "window",
      input: [...before.spatial, before.channels],
      window: [...a.kernel_size, features],
      output: [...after.spatial, after.channels],
      channels: "summed",
      strides: a.strides,
      dilation: a.dilation_rate,
    },
  };
}
