/** What ConvLSTM1D, 2D and 3D share: an LSTM whose gates are convolutions. After `keras/src/layers/rnn/conv_lstm.py`. */
import { type Message, message } from "../../../../values/records/application";
import {
  activation,
  anything,
  convolutionPadding,
  flag,
  integer,
  integerTuple,
  initializers,
} from "../../arguments";
import { type DataFormat, dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import {
  readPlaces,
  placeNames,
  offsetNames,
  spatialAxisNames,
  summation,
  zerosText,
} from "../../geometry/spatial-names";
import {
  type Padding,
  type WindowAxis,
  exceedsInput,
  sinceEmpty,
  windowSpan,
  windowedLength,
} from "../../geometry/window";
import { outputTensor } from "../../geometry/output-tensors";
import {
  type ArgumentSpec,
  type Contradiction,
  type Explanation,
  type LayerDefinition,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import {
  heldByCell,
  otherSequenceRank,
  recurrentRegularization,
  type SequenceArguments,
  statefulBatch,
  withStates,
  sequenceMask,
} from "./recurrent";
import { add, multiply, product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, named } from "../../../../values/dimensions/dimension";
import {
  type Shape,
  formatShape,
  shapeOf,
  unknownAxes,
  unrankedShape,
} from "../../../../values/dimensions/shape";

/** `filters`: Keras makes a shape of it unseen, so 0 passes and anything but an integer does not. */
function filtersArgument(): ArgumentSpec<Dim> {
  const base = integer();
  return {
    parse: (value, argument) => {
      const dim = base.parse(value, argument);
      if (dim.kind !== "known" || dim.value >= 0) return dim;
      return contradiction(
        "not-positive",
        argument.name,
        { argument: argument.name, given: dim.value },
        {
          kerasSays:
            "ValueError: Cannot convert a shape with negative dimensions. Negative dimensions are not allowed.",
        },
      );
    },
  };
}

function convLstmArguments(rank: 1 | 2 | 3) {
  return {
    filters: filtersArgument(),
    kernel_size: integerTuple(rank, { floats: "refused" }),
    // A stride of 0 passes the constructor and then divides.
    strides: integerTuple(rank, { default: 1 }),
    // The constructor of Keras 2 takes the word for every convolution; the frames refuse it.
    padding: convolutionPadding((keras) => keras === 2),
    data_format: dataFormat(),
    dilation_rate: integerTuple(rank, { default: 1 }),
    activation: activation({ default: "tanh" }),
    recurrent_activation: activation({ default: "sigmoid" }),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", recurrent: "orthogonal", bias: "zeros" }),
    unit_forget_bias: anything("True"),
    ...recurrentRegularization("layer"),
    seed: anything(),
    return_sequences: flag(false),
    return_state: flag(false),
    go_backwards: flag(false),
    stateful: flag(false),
    unroll: { ...flag(false), keywordOnly: true },
    zero_output_for_mask: { ...anything("False"), keywordOnly: true },
  };
}

interface ConvLstmArguments extends SequenceArguments {
  readonly use_bias: Maybe<boolean>;
  readonly filters: Dim;
  readonly kernel_size: readonly Dim[];
  readonly strides: readonly Dim[];
  readonly padding: Maybe<Padding>;
  readonly data_format: Maybe<DataFormat>;
  readonly dilation_rate: readonly Dim[];
}

const tuplePrinted = (dims: readonly Dim[]): string => formatShape(shapeOf(dims));

/** One step of the input: the shape without its time axis. */
const stepOf = (x: LayerInput): readonly Dim[] => [...x.dims.slice(0, 1), ...x.dims.slice(2)];

function windows(a: ConvLstmArguments, x: LayerInput): readonly WindowAxis[] {
  return splitSpatial(stepOf(x), a.data_format).spatial.map((length, i) => ({
    length,
    kernel: a.kernel_size[i] ?? length,
    stride: a.strides[i] ?? length,
    dilation: a.dilation_rate[i] ?? length,
  }));
}

/** The shape of one step of the output, batch included, after `ConvLSTMCell.compute_output_shape`. */
function stepOutput(a: ConvLstmArguments, x: LayerInput): Shape {
  const parts = splitSpatial(stepOf(x), a.data_format);
  const spatial = windows(a, x).map((axis) => windowedLength(axis, a.padding));
  return joinSpatial({ batch: parts.batch, spatial, channels: a.filters }, a.data_format);
}

function sequenceOutput(a: ConvLstmArguments, x: LayerInput): Shape {
  const step = stepOutput(a, x);
  const [batch, time] = x.dims;
  if (isUnknown(a.return_sequences)) return unrankedShape(a.return_sequences.reason);
  if (!step.ranked || !batch || !time || !a.return_sequences) return step;
  return shapeOf([batch, time, ...step.dims.slice(1)]);
}

function refusedOutput(a: ConvLstmArguments, x: LayerInput): Shape | undefined {
  if (isUnknown(a.return_sequences)) return undefined;
  return unknownAxes(a.return_sequences ? x.dims.length : x.dims.length - 1, { code: "already-reported" });
}

function stridesOrDilation(a: ConvLstmArguments): Contradiction | undefined {
  const above = (dims: readonly Dim[]): boolean => dims.some((dim) => dim.kind === "known" && dim.value > 1);
  if (!above(a.strides) || !above(a.dilation_rate)) return undefined;
  const [strides, dilation] = [tuplePrinted(a.strides), tuplePrinted(a.dilation_rate)];
  return contradiction(
    "strides-with-dilation",
    "dilation_rate",
    { strides, dilation },
    {
      kerasSays: `ValueError: Specifying \`strides > 1\` is not compatible with \`dilation_rate > 1\`. Please provide \`strides=1\` or \`dilation_rate=1\`. Received: strides=${strides} and dilation_rate=${dilation}`,
      remedies: [
        { kind: "removeArgument", name: "strides" },
        { kind: "removeArgument", name: "dilation_rate" },
      ],
      since: "3.14",
    },
  );
}

/** What building the cell refuses: frames of open size or of an open number of channels. */
function framesDefined(
  a: ConvLstmArguments,
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  const { spatial, channels } = splitSpatial(stepOf(x), a.data_format);
  const step = formatShape(shapeOf(stepOf(x)));
  // Keras 2 makes the first states of what the frames are when it runs.
  const says =
    context.keras === 3 && spatial.some((dim) => dim.kind === "open")
      ? `ValueError: ConvLSTM layers only support static input shapes for the spatial dimension. Received invalid input shape: input_shape=${step}`
      : channels.kind === "open"
        ? `ValueError: The channel dimension of the inputs (last axis) should be defined. Found None. Full input shape received: input_shape=${step}`
        : undefined;
  if (says === undefined) return undefined;
  return contradiction(
    "open-frame",
    "input",
    { input: x.shape },
    { kerasSays: says, output: refusedOutput(a, x), during: "build" },
  );
}

/** Keras 2 finds out on the first frame that a recurrent convolution can't be causal. */
function causalFrames(a: ConvLstmArguments, x: LayerInput): Contradiction | undefined {
  if (a.padding !== "causal") return undefined;
  return contradiction(
    "unknown-choice",
    "padding",
    { argument: "padding", given: "causal", choices: "'valid', 'same'" },
    {
      kerasSays:
        a.kernel_size.length === 1
          ? "ValueError: Tried to convert 'paddings' to a tensor and failed."
          : "ValueError: Invalid padding: causal",
      output: refusedOutput(a, x),
    },
  );
}

function windowFits(a: ConvLstmArguments, x: LayerInput): Contradiction | undefined {
  const axes = windows(a, x);
  const exceeding = axes.find((axis) => exceedsInput(axis, a.padding));
  if (!exceeding) return undefined;
  const { channels } = splitSpatial(stepOf(x), a.data_format);
  return contradiction(
    "window-exceeds-input",
    "kernel_size",
    { window: windowSpan(exceeding.kernel, exceeding.dilation), length: exceeding.length, input: x.shape },
    {
      kerasSays: `ValueError: Computed output size would be zero or negative. Received \`inputs shape=${formatShape(shapeOf(stepOf(x)))}\`, \`kernel shape=${tuplePrinted([...a.kernel_size, channels, a.filters])}\`, \`dilation_rate=[${a.dilation_rate.map(formatDim).join(" ")}]\`, \`strides=${tuplePrinted(a.strides)}\`, \`padding=valid\`.`,
      remedies: [{ kind: "setArgument", name: "padding", value: "'same'", preferred: true }],
      output: refusedOutput(a, x),
      since: sinceEmpty(axes, a.padding, "3.14"),
    },
  );
}

/** Defines the layer over frames of `rank` spatial axes. */
export function convLstm(
  rank: 1 | 2 | 3,
  names: readonly [string, ...string[]],
  summary: string,
): LayerDefinition {
  return defineLayer({
    names,
    summary,
    base: "keras.layers.RNN",
    args: convLstmArguments(rank),
    keptElsewhere: heldByCell,
    input: { kind: "tensor", rank: rank + 3, listed: 2 },
    construct: stridesOrDilation,
    checks: [framesDefined, statefulFrames, causalFrames, windowFits],
    weights: (a, x) => {
      const { channels } = splitSpatial(stepOf(x), a.data_format);
      const wide = named(multiply(known(4), a.filters), "gates × filters");
      return [
        weight("kernel", [...a.kernel_size, channels, wide]),
        weight("recurrent_kernel", [...a.kernel_size, a.filters, wide]),
        ...when(a.use_bias, weight("bias", [wide])),
      ];
    },
    mask: sequenceMask,
    output: (a, x, scope) => {
      const state = stepOutput(a, x);
      return withStates(a, x, scope, sequenceOutput(a, x), [outputTensor(state, x), outputTensor(state, x)]);
    },
    multiplyAdds: (a, x) => {
      const { channels } = splitSpatial(stepOf(x), a.data_format);
      const places = windows(a, x).map((axis) => windowedLength(axis, a.padding));
      const [, time] = x.dims;
      const wide = multiply(known(4), a.filters);
      // The input goes through windows of its own size, the state through the same with padding.
      return product([time ?? wide, ...places, ...a.kernel_size, add(channels, a.filters), wide]);
    },
    otherRank: otherSequenceRank,
    explain,
  });
}

function statefulFrames(a: ConvLstmArguments, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const refused = statefulBatch(a, x, scope);
  return refused && { ...refused, output: refusedOutput(a, x) };
}

function explain(a: ConvLstmArguments, x: LayerInput, output: Shape): Explanation {
  const step = stepOutput(a, x);
  if (!step.ranked || !output.ranked) return {};
  const before = splitSpatial(stepOf(x), a.data_format);
  const after = splitSpatial(step.dims, a.data_format);
  const rank = before.spatial.length;
  const axes = windows(a, x);
  const because: Message | undefined = isUnknown(a.padding)
    ? undefined
    : { key: `conv.padding.${a.padding}` };
  const [, time] = x.dims;
  const key = a.return_sequences === true ? "recurrent.every-step" : "recurrent.last-step";
  // Time is an axis of its own beside those of a frame, of which one alone is its rows.
  const places = rank === 1 ? ["r"] : placeNames(rank);
  const [at, offsets] = [places.join(", "), offsetNames(rank).join(", ")];
  const sums = a.kernel_size.map((k, i) => summation(offsetNames(rank)[i] ?? "i", k)).join(" ");
  return {
    axes: [
      ...(time ? [{ axis: "time", dim: time, because: message(key, { steps: time }) }] : []),
      ...after.spatial.map((dim, i) => ({
        axis: rank === 1 ? "rows" : (spatialAxisNames(rank)[i] ?? `axis ${i + 2}`),
        dim,
        because,
      })),
      {
        axis: "features",
        dim: a.filters,
        because: { key: "conv-lstm.filters", facts: { filters: a.filters, features: before.channels } },
      },
    ],
    element: `gates[${at}, f] = ${a.use_bias === false ? "" : "b[f] + "}${sums} ${summation("c", before.channels)} x[t, ${readPlaces(axes, a.padding, places).join(", ")}, c] · W[${offsets}, c, f] + (H[t−1] ∗ U)[${at}, f]${zerosText(axes, a.padding)}; C[t] and H[t] as in an LSTM`,
    picture: {
      kind: "window" as const,
      input: [...before.spatial, before.channels],
      window: [...a.kernel_size, before.channels],
      output: [...after.spatial, after.channels],
      channels: "summed" as const,
      strides: a.strides,
      dilation: a.dilation_rate,
    },
  };
}
