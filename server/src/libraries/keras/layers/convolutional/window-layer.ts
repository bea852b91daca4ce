/** What convolutions of every kind share about their input: channels, rank, windows that fit, and the refusals. */
import { isKerasBefore } from "../../release";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import {
  type DataFormat,
  type SpatialShape,
  joinSpatial,
  openTogether,
  splitSpatial,
} from "../../geometry/data-format";
import { numpyText } from "../../geometry/numpy-text";
import {
  type Padding,
  type WindowAxis,
  exceedsInput,
  sinceEmpty,
  windowSpan,
  windowedLength,
} from "../../geometry/window";
import type { Context } from "../../../../values/context";
import { type Dim, formatDim } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, shapeOf, unknownAxes } from "../../../../values/dimensions/shape";

/** The arguments that decide where windows lie. */
export interface WindowArguments {
  readonly kernel_size: readonly Dim[];
  readonly strides: readonly Dim[];
  readonly dilation_rate: readonly Dim[];
  readonly padding: Maybe<Padding>;
  readonly data_format: Maybe<DataFormat>;
}

/** An input taken apart; `leading` are the axes that Keras 2 allows in front of the batch axis of plain convolutions. */
export interface ConvolvedShape extends SpatialShape {
  readonly leading: readonly Dim[];
}

/** Takes an input of at least `kernel_size.length + 2` axes apart. */
export function convolvedShape(a: WindowArguments, dims: readonly Dim[]): ConvolvedShape {
  const extra = Math.max(0, dims.length - a.kernel_size.length - 2);
  return { leading: dims.slice(0, extra), ...splitSpatial(dims.slice(extra), a.data_format) };
}

/** Input parts as shape inference sees them: in Keras 2 a dilated window with one open axis leaves all open. */
export function inferredShape(a: WindowArguments, parts: ConvolvedShape, context: Context): ConvolvedShape {
  const isDilated = a.dilation_rate.some((dim) => dim.kind === "known" && dim.value > 1);
  return context.keras === 2 && isDilated ? { ...parts, ...openTogether(parts) } : parts;
}

/** The same parts with other lengths and channels, as a shape. */
export function joinConvolved(parts: ConvolvedShape, format: Maybe<DataFormat>): Shape {
  const core = joinSpatial(parts, format);
  return core.ranked ? shapeOf([...parts.leading, ...core.dims]) : core;
}

/** The windows along each spatial axis. */
export function windowAxes(a: WindowArguments, spatial: readonly Dim[]): readonly WindowAxis[] {
  return spatial.map((length, i) => ({
    length,
    kernel: a.kernel_size[i] ?? length,
    stride: a.strides[i] ?? length,
    dilation: a.dilation_rate[i] ?? length,
  }));
}

/** After a contradiction: as many axes as a right input would have given. */
export const spoiled = (a: WindowArguments): Shape =>
  unknownAxes(a.kernel_size.length + 2, { code: "already-reported" });

/** A tuple as Python prints it. */
export function tupleText(dims: readonly Dim[]): string {
  return `(${dims.map(formatDim).join(", ")}${dims.length === 1 ? "," : ""})`;
}

/** Refuses channels left open, which the kernel needs; Keras stumbles over them at different places. */
export function channelsKnown(
  a: WindowArguments,
  x: LayerInput,
  kernel: readonly Dim[],
  kerasSays: () => string,
): Contradiction | undefined {
  if (convolvedShape(a, x.dims).channels.kind !== "open") return undefined;
  const facts = { input: x.shape, weight: tupleText(kernel) };
  return contradiction("undefined-features", "input", facts, {
    kerasSays: kerasSays(),
    output: spoiled(a),
    during: "build",
  });
}

/** Refuses `None` for a count that becomes an axis of a variable. */
export function countGiven(
  a: WindowArguments,
  name: string,
  count: Dim,
  kerasSays: () => string,
): Contradiction | undefined {
  if (count.kind !== "open") return undefined;
  const facts = { argument: name, expected: "an integer", given: "None" };
  const others = { kerasSays: kerasSays(), output: spoiled(a), during: "build" } as const;
  return contradiction("wrong-argument-type", name, facts, others);
}

/** Refuses inputs with more axes than the window has; Keras 2 takes them as further batch axes of plain convolutions. */
export function rankFits(
  a: WindowArguments,
  x: LayerInput,
  layer: string,
  kerasSays: string,
): Contradiction | undefined {
  const rank = a.kernel_size.length;
  if (x.dims.length <= rank + 2) return undefined;
  const [size] = a.kernel_size;
  const wider = x.dims.length - 2;
  const same =
    size?.kind === "known" && a.kernel_size.every((k) => k.kind === "known" && k.value === size.value);
  const replacement = layer.replace(/\dD/, `${wider}D`);
  return contradiction(
    "too-many-axes",
    "input",
    { layer, expected: rank + 2, given: x.dims.length, input: x.shape },
    {
      kerasSays,
      remedies:
        same && wider <= 3
          ? [
              {
                kind: "replaceLayer",
                layer: replacement,
                set: { kernel_size: String(size.value) },
                remove: [],
              },
            ]
          : [],
      output: spoiled(a),
    },
  );
}

/** The kernel as `compute_conv_output_shape` names it in its messages: `(10, 9, 100)`. */
export function kernelText(a: WindowArguments, x: LayerInput, filters: Dim): string {
  const channels = convolvedShape(a, x.dims).channels;
  return tupleText([...a.kernel_size, channels, filters]);
}

/** Keras 3's words where the kernel has another rank than the input. */
export function rankWords(a: WindowArguments, x: LayerInput, filters: Dim): string {
  return `ValueError: Kernel shape must have the same length as input, but received kernel of shape ${kernelText(a, x, filters)} and input of shape ${formatShape(x.shape)}.`;
}

/** The release that began to refuse an output without elements, and to name strides and padding. */
const SINCE_EMPTY = "3.14";

/** Refuses a valid window that is longer than its input, as `compute_conv_output_shape` does. */
export function windowFits(
  a: WindowArguments,
  x: LayerInput,
  filters: Dim,
  scope: LayerScope,
  causal: boolean,
): Contradiction | undefined {
  const { spatial, channels } = convolvedShape(a, x.dims);
  const axes = windowAxes(a, spatial);
  const exceeding = axes.find((axis) => exceedsInput(axis, a.padding));
  if (!exceeding) return undefined;
  const padding = isUnknown(a.padding) ? "?" : a.padding;
  const isBrief = isKerasBefore(scope.context, SINCE_EMPTY);
  const size = isBrief ? "negative" : "zero or negative";
  const rest = isBrief ? "" : `, \`strides=${tupleText(a.strides)}\`, \`padding=${padding}\``;
  const window = windowSpan(exceeding.kernel, exceeding.dilation);
  // Data were refused a release earlier.
  const since = sinceEmpty(axes, a.padding, x.tensor.flavour === "keras" ? SINCE_EMPTY : "3.13");
  // Keras 2 looks for what would be shorter than nothing, and leaves the rest to TensorFlow.
  const keras2 =
    since === undefined
      ? `ValueError: One of the dimensions in the output is <= 0 due to downsampling in ${scope.name()}. Consider increasing the input size. Received input shape [${x.dims.map(formatDim).join(", ")}] which would produce output shape with a zero or negative value in a dimension.`
      : `ValueError: Negative dimension size caused by subtracting ${formatDim(window)} from ${formatDim(exceeding.length)}`;
  const keras3 = `ValueError: Computed output size would be ${size}. Received \`inputs shape=${formatShape(x.shape)}\`, \`kernel shape=${kernelText(a, x, filters)}\`, \`dilation_rate=${numpyText(a.dilation_rate)}\`${rest}.`;
  return contradiction(
    "window-exceeds-input",
    "kernel_size",
    { window, length: exceeding.length, input: x.shape },
    {
      kerasSays: scope.context.keras === 2 ? keras2 : keras3,
      remedies: [
        { kind: "setArgument", name: "padding", value: "'same'", preferred: true },
        ...(causal ? [{ kind: "setArgument", name: "padding", value: "'causal'" } as const] : []),
        ...smallerKernel(a.kernel_size, axes),
        ...swappedAxes(exceeding, channels, spatial.length),
      ],
      since,
      output: spoiled(a),
    },
  );
}

/** Sets every kernel length that does not fit to the longest that does. */
function smallerKernel(kernel: readonly Dim[], axes: readonly WindowAxis[]) {
  const fitting = axes.map(({ length, kernel: k, dilation: d }) => {
    if (k.kind !== "known") return undefined;
    if (length.kind !== "known" || d.kind !== "known") return k.value;
    return Math.min(k.value, Math.floor((length.value - 1) / d.value) + 1);
  });
  if (fitting.some((k) => k === undefined || k < 1)) return [];
  const value = kernel.length === 1 ? String(fitting[0]) : `(${fitting.join(", ")})`;
  return [{ kind: "setArgument", name: "kernel_size", value } as const];
}

/** Steps and channels the wrong way round, `(1, 101)` for `(101, 1)`: only then does the window fit along the channels. */
function swappedAxes(axis: WindowAxis, channels: Dim, rank: number) {
  if (rank !== 1 || channels.kind !== "known" || axis.length.kind !== "known") return [];
  const fits = exceedsInput({ ...axis, length: channels }, "valid");
  return fits ? [] : [{ kind: "insertLayerBefore", layer: "Permute((2, 1))" } as const];
}

/** The axis that the kernel fixes once it is built: 1 with channels first, else the last. */
export function fixedChannelAxis(a: WindowArguments, x: LayerInput): readonly number[] {
  if (isUnknown(a.data_format)) return [];
  return a.data_format === "channels_last"
    ? [-1]
    : [1 + Math.max(0, x.dims.length - a.kernel_size.length - 2)];
}

/** Refuses strides together with dilation, which no kernel of TensorFlow implements. */
export function stridesOrDilation(a: WindowArguments): Contradiction | undefined {
  const above = (dims: readonly Dim[]): boolean => dims.some((dim) => dim.kind === "known" && dim.value > 1);
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

/** How many places a window takes along each spatial axis, which is the length of the output there. */
export function windowPlaces(a: WindowArguments, x: LayerInput): readonly Dim[] {
  return windowAxes(a, convolvedShape(a, x.dims).spatial).map((axis) => windowedLength(axis, a.padding));
}
