/** What recurrent layers share: their arguments, their outputs, and the story of a state that steps along time. */
import {
  activation,
  anything,
  comparedNumber,
  flag,
  positiveCount,
  initializers,
  layerRegularization,
  regularization,
} from "../../arguments";
import { outputTensor, severalOutputs } from "../../geometry/output-tensors";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerOutcome,
  type LayerScope,
  type Maybe,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import { builtAxis } from "../../engine/shapes/fixed-axes";
import { leavesOf } from "../../engine/structure";
import type { AxisStory } from "../../../../values/records/application";
import { type Dim, formatDim, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { NONE, type ObjectValue, type Value, list, tuple, unknown } from "../../../../values/value";

/** Arguments that a recurrent layer only hands to its cell: as attributes they are read-only. */
export const heldByCell: readonly string[] = ["units", "filters", "kernel_size", "strides", "padding"].concat(
  [
    "data_format",
    "dilation_rate",
    "activation",
    "recurrent_activation",
    "use_bias",
    "dropout",
    "recurrent_dropout",
    "reset_after",
  ],
);

/** `units`, with the words of every recurrent cell. */
export function unitsArgument() {
  return positiveCount({
    says: (given) =>
      `ValueError: Received an invalid value for argument \`units\`, expected a positive integer, got ${given}.`,
    floatsInKeras2: true,
  });
}

/** The arguments from `activation` to `bias_initializer`, in Keras's order; `recurrent` adds the gates' activation. */
export function cellArguments(gates: boolean) {
  return {
    activation: activation({ default: "tanh" }),
    ...(gates ? { recurrent_activation: activation({ default: "sigmoid" }) } : {}),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", recurrent: "orthogonal", bias: "zeros" }),
  };
}

/** Regularizers, constraints and dropout of a cell, and of a layer (which also regularizes its activity). */
export function recurrentRegularization(of: "cell" | "layer") {
  const weights = ["kernel", "recurrent", "bias"] as const;
  return {
    ...(of === "layer" ? layerRegularization(...weights) : regularization(...weights)),
    dropout: comparedNumber("float"),
    recurrent_dropout: comparedNumber("float"),
  };
}

/** What a recurrent layer returns and how it runs. */
export function sequenceArguments() {
  return {
    return_sequences: flag(false),
    return_state: flag(false),
    go_backwards: flag(false),
    stateful: flag(false),
    unroll: flag(false),
  };
}

/** Arguments that only an older Keras has, or that go through `**kwargs`. */
export function oldArguments() {
  return {
    implementation: { ...anything("2"), keywordOnly: true },
    zero_output_for_mask: { ...anything("False"), keywordOnly: true },
    time_major: { ...flag(false), keywordOnly: true, keras: 2 as const },
    ...givenSteps(),
  };
}

/** How Keras 2's `RNN.__init__` also takes the shape of what begins a Sequential. */
export function givenSteps() {
  return {
    input_length: { ...anything(), keywordOnly: true, keras: 2 as const },
    input_dim: { ...anything(), keywordOnly: true, keras: 2 as const },
  };
}

/** `(input_length, input_dim)`, each None where it is not given; nothing where neither is. */
export function stepsAndFeatures(a: {
  readonly input_length: Value;
  readonly input_dim: Value;
}): Value | undefined {
  if (a.input_length.kind === "none" && a.input_dim.kind === "none") return undefined;
  return tuple([a.input_length, a.input_dim]);
}

/** The `use_cudnn` argument, after `LSTM.__init__`. */
export function cudnnArgument() {
  return anything("'auto'");
}

export interface SequenceArguments {
  readonly return_sequences: Maybe<boolean>;
  readonly return_state: Maybe<boolean>;
  readonly stateful: Maybe<boolean>;
  readonly time_major?: Maybe<boolean>;
}

/** Data with another batch than the state has rows for, after `RNN.call`; symbolic tensors are not compared. */
function refusedBatch(x: LayerInput, { self, context }: LayerScope): Contradiction | undefined {
  const batch = builtAxis(self, 0);
  const [given] = x.dims;
  if (context.keras === 2 || x.tensor.flavour === "keras" || !batch || !given) return undefined;
  if (sameDim(batch, given) !== false) return undefined;
  return contradiction(
    "stateful-batch-differs",
    "input",
    { expected: batch, given },
    {
      kerasSays: `ValueError: If an RNN is stateful, the batch size of the input sequences must be the same as the batch size of the initial state. - Expected batch size: ${formatDim(batch)} - Received batch size: ${formatDim(given)}`,
    },
  );
}

/** What `RNN.build` refuses of a stateful layer: an open batch; and what `call` does: another batch than before. */
export function statefulBatch(
  a: SequenceArguments,
  x: LayerInput,
  scope: LayerScope,
): Contradiction | undefined {
  if (a.stateful !== true) return undefined;
  if (batchAxis(a, x).kind !== "open") return refusedBatch(x, scope);
  return contradiction(
    "stateful-needs-batch-size",
    "stateful",
    { input: x.shape },
    {
      kerasSays: `ValueError: When using \`stateful=True\` in a RNN, the batch size must be static. Found dynamic batch size: sequence.shape=${formatShape(x.shape)}`,
      remedies: [{ kind: "removeArgument", name: "stateful" }],
      output: sequenceShape(a, x, unknownDim({ code: "already-reported" })),
      during: "build",
    },
  );
}

/** What Keras 2's `RNN.call` refuses: unrolling over an open number of steps. */
export function unrolledSteps(
  a: { readonly unroll: Maybe<boolean>; readonly time_major?: Maybe<boolean> },
  x: LayerInput,
  { context }: LayerScope,
): Contradiction | undefined {
  const time = x.dims[a.time_major === true ? 0 : 1];
  if (context.keras === 3 || a.unroll !== true || time?.kind !== "open") return undefined;
  return contradiction(
    "unrolled-open-steps",
    "unroll",
    { input: x.shape },
    {
      kerasSays: "ValueError: Cannot unroll a RNN if the time dimension is undefined.",
      remedies: [{ kind: "removeArgument", name: "unroll", preferred: true }],
    },
  );
}

/** `(batch, time, features)` with `return_sequences`, else `(batch, features)`, after `RNN.compute_output_shape`. */
export function sequenceShape(a: SequenceArguments, x: LayerInput, ...features: readonly Dim[]): Shape {
  const [first, second] = x.dims;
  if (isUnknown(a.return_sequences)) return unrankedShape(a.return_sequences.reason);
  if (!first || !second) return x.shape.ranked ? unrankedShape({ code: "shape" }) : x.shape;
  if (a.return_sequences) return shapeOf([first, second, ...features]);
  return shapeOf([batchAxis(a, x), ...features]);
}

/** The output, followed by one tensor per state where `return_state` asks for them. */
export function withStates(
  a: SequenceArguments,
  x: LayerInput,
  scope: LayerScope,
  output: Shape,
  states: readonly Value[],
): LayerOutcome {
  if (isUnknown(a.return_state)) return unknown(a.return_state.reason);
  if (!a.return_state) return output;
  return severalOutputs([outputTensor(output, x), ...states], scope.context);
}

/** The mask of the steps where every step is given, none for a last step or a state, after `RNN.compute_mask`. */
export function sequenceMask(a: SequenceArguments, _: LayerInput, previous: Value): Value {
  const [mask] = leavesOf(previous);
  if (!mask || mask.kind === "none") return NONE;
  if (isUnknown(a.return_sequences)) return list([unknown(a.return_sequences.reason)]);
  return list([a.return_sequences ? mask : NONE]);
}

/** The batch: the second axis where Keras 2 is told that time comes first. */
function batchAxis(a: { readonly time_major?: Maybe<boolean> }, x: LayerInput): Dim {
  if (a.time_major !== undefined && isUnknown(a.time_major)) return unknownDim(a.time_major.reason);
  return x.dims[a.time_major ? 1 : 0] ?? unknownDim({ code: "shape" });
}

/** A state tensor `(batch, …features)`. */
export function stateTensor(
  a: { readonly time_major?: Maybe<boolean> },
  x: LayerInput,
  ...features: readonly Dim[]
): Value {
  const shape =
    x.dims.length > 0 ? shapeOf([batchAxis(a, x), ...features]) : unrankedShape({ code: "shape" });
  return outputTensor(shape, x);
}

/** `return_sequences=True` keeps the time axis, without it only the last step is left. */
export function otherSequenceRank(
  a: SequenceArguments,
  direction: "up" | "down",
  self: ObjectValue,
): Remedy | undefined {
  const call = self.constructed;
  if (direction === "up") {
    return a.return_sequences === false
      ? { kind: "setArgument", call, name: "return_sequences", value: "True", preferred: true }
      : undefined;
  }
  return a.return_sequences === true
    ? { kind: "removeArgument", call, name: "return_sequences", preferred: true }
    : undefined;
}

/** The story of a recurrent layer over `(batch, time, features)`; `element` is its recurrence. */
export function explainRecurrent(
  a: SequenceArguments & { readonly units: Dim },
  x: LayerInput,
  element: string,
  ofFeatures?: AxisStory["because"],
): Explanation {
  const [, time, features] = x.dims;
  const sequences = a.return_sequences === true;
  const axes: AxisStory[] = [];
  if (time) {
    const key = sequences ? "recurrent.every-step" : "recurrent.last-step";
    axes.push({ axis: "time", dim: time, because: { key, facts: { steps: time } } });
  }
  axes.push({
    axis: "features",
    dim: a.units,
    because: ofFeatures ?? {
      key: "recurrent.units",
      facts: { units: a.units, features: features ? formatDim(features) : "?" },
    },
  });
  return {
    axes,
    element,
    picture: {
      kind: "recurrent",
      input: x.dims.slice(1),
      output: sequences && time ? [time, a.units] : [a.units],
      units: a.units,
      sequences,
    },
    alternatives: [
      sequences
        ? {
            message: { key: "recurrent.alternative.last-step" },
            remedy: { kind: "removeArgument", name: "return_sequences" },
          }
        : {
            message: { key: "recurrent.alternative.every-step" },
            remedy: { kind: "setArgument", name: "return_sequences", value: "True" },
          },
    ],
  };
}
