/** Runs the program's own losses and metrics on what training gives them. */
import { refusedNone } from "./nothing-given";
import { type Loss } from "../losses/loss-names";
import { broughtTogether } from "../losses/losses";
import { refuseMisfit, takes } from "./own-methods";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { asPlaceholder } from "../../../tensor-functions";
import { floatsMadeOf } from "../data/batching";
import type { Context } from "../../../../values/context";
import { type Dim, OPEN, known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import {
  type FunctionValue,
  NONE,
  type TensorValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../../values/value";
import type { BatchLengths } from "../data/batch-lengths";

/** The tensors of one batch as TensorFlow's code has them. */
function withRows(tensor: TensorValue, rows: Dim, dtype: string | undefined): TensorValue {
  const eager = {
    ...tensor,
    flavour: "eager",
    producer: undefined,
    mask: undefined,
    dtype,
    content: undefined,
    values: undefined,
  } as const;
  if (!tensor.shape.ranked || tensor.shape.dims.length === 0) return eager;
  return { ...eager, shape: shapeOf([rows, ...tensor.shape.dims.slice(1)]) };
}

/** Labels and outputs of one rank, as `LossFunctionWrapper` hands them on. */
function ofOneRank(target: TensorValue, output: TensorValue): readonly [TensorValue, TensorValue] {
  if (!target.shape.ranked || !output.shape.ranked) return [target, output];
  const together = broughtTogether(target.shape.dims, output.shape.dims);
  if (!together) return [target, output];
  return [
    { ...target, shape: shapeOf(together.target) },
    { ...output, shape: shapeOf(together.output) },
  ];
}

/** Labels as Keras 2 hands them to any loss or metric: `match_dtype_and_rank` puts an axis behind those of one (batch). */
function matchingRank(target: TensorValue, { shape }: TensorValue, context: Context): TensorValue {
  if (context.keras !== 2 || !target.shape.ranked || !shape.ranked) return target;
  const { dims } = target.shape;
  return dims.length === 1 && shape.dims.length === 2
    ? { ...target, shape: shapeOf([...dims, known(1)]) }
    : target;
}

/** What makes code take what it is given: the weights of samples, too, where it is given them. */
function ofGiven(code: FunctionValue, given: readonly Value[], named: readonly unknown[]): readonly Remedy[] {
  const { parameters = [], definedAt } = code;
  if (given.length + named.length < 3) return ofTwoParameters(code);
  const own = parameters.slice(1);
  if (!definedAt || own.length !== 2 || own.some((name) => name.startsWith("*"))) return [];
  return [
    { kind: "setParameters", definedAt, written: [...own, "sample_weight=None"].join(", "), preferred: true },
  ];
}

/** What makes code take labels and outputs alone: numbers for the parameters behind these, or one more parameter before the outputs. */
function ofTwoParameters({
  parameters = [],
  optional = [],
  definedAt,
  self,
}: FunctionValue): readonly Remedy[] {
  const own = parameters.slice(self ? 1 : 0);
  if (!definedAt || own.some((name) => name.startsWith("*"))) return [];
  const [only, ...more] = own;
  if (self && only !== undefined && more.length === 0)
    return [{ kind: "setParameters", definedAt, written: `y_true, ${only}`, preferred: true }];
  const others = own.slice(2).filter((name) => !optional.includes(name));
  const remedies = others.map((name): Remedy => ({ kind: "addParameter", definedAt, name, value: "1.0" }));
  return remedies.length > 0 ? [{ kind: "together", remedies, preferred: true }] : [];
}

/**
 * Calls code on labels and outputs, once as it is traced, and again for the last batch where that is shorter; gives what
 * the first call gives.
 */
function onBatches(
  code: FunctionValue,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  make: (target: TensorValue, output: TensorValue) => readonly Value[],
  site: Span,
  context: Context,
  keywords: readonly (readonly [string, Value])[] = [],
): Value {
  const { isTraced } = lengths;
  const run = (rows: Dim, isRepeated: boolean): Value => {
    const as = (tensor: TensorValue, dtype = tensor.dtype): TensorValue =>
      asPlaceholder(isTraced ? "traced" : undefined)(withRows(tensor, rows, dtype));
    // No gradient leads to the labels, which are data, and some may lead to whatever the model gives.
    const labels = {
      ...as(target, floatsMadeOf(target.dtype, lengths.floats)),
      hasNoGradient: true as const,
    };
    const given = make(matchingRank(labels, output, context), { ...as(output), hasNoGradient: undefined });
    const args = { ...argumentsOf(site, given, keywords), ifMisfit: ofGiven(code, given, keywords) };
    return context.callBack(code, args, { isRepeated, isExact: true });
  };
  // TensorFlow traces the code with an open batch; numbers written into it are met by the batches themselves.
  const value = run(OPEN, false);
  for (const length of [lengths.first, lengths.last]) if (length) run(length, true);
  return value;
}

/** The weights of samples, which may be None. */
const WEIGHTS = unknown("data", "sample_weight");

/** Runs a loss of the program's own; gives its value, undefined for a loss of Keras. */
export function runLoss(
  loss: Loss,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  site: Span,
  context: Context,
): Value | undefined {
  if (!loss.own) return undefined;
  const make = (t: TensorValue, o: TensorValue): readonly Value[] => {
    const [labels, outputs] = [
      { ...t, dtype: "float32" },
      { ...o, dtype: "float32" },
    ];
    if (loss.isWhole && context.keras !== 2) return [labels, outputs, WEIGHTS];
    return loss.isWrapped ? ofOneRank(labels, outputs) : [labels, outputs];
  };
  const keywords = loss.isWhole && context.keras === 2 ? [["sample_weight", WEIGHTS] as const] : [];
  return onBatches(loss.own, target, output, lengths, make, site, context, keywords);
}

/** Runs a metric of the program's own: a function, of which it gives the value, or an object with `update_state`. */
export function runMetric(
  metric: Value,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  site: Span,
  context: Context,
): Value | undefined {
  const make = (t: TensorValue, o: TensorValue): readonly Value[] => [t, o];
  // Functions of other libraries look at numbers, which are not there while training is traced.
  const isForeign =
    metric.kind === "function" &&
    metric.canonical !== undefined &&
    !/^(keras|tensorflow)\./.test(metric.canonical);
  if (metric.kind === "function" && (metric.closure || isForeign) && !metric.decorated) {
    const value = onBatches(metric, target, output, lengths, make, site, context);
    if (context.keras === 3) refusedNone(value, metric.name, site, context);
    return value;
  }
  if (
    metric.kind !== "object" ||
    !metric.class.mro.some(({ canonical }) => canonical === "keras.metrics.Metric")
  )
    return undefined;
  const update = methodOf(metric.class, "update_state");
  if (!isUserCode(update)) return undefined;
  // `MetricsList.update_state` of Keras 3 gives each metric the weights, also where there are none.
  const weights = context.keras === 3 ? [["sample_weight", NONE] as const] : [];
  const unknown = `got an unexpected keyword argument 'sample_weight'`;
  if (weights.length > 0 && !takes(update, "sample_weight")) {
    refuseMisfit(update, { owner: metric, says: unknown, missing: "sample_weight", site }, context);
    return undefined;
  }
  onBatches({ ...update, self: metric }, target, output, lengths, make, site, context, weights);
  const result = methodOf(metric.class, "result");
  if (isUserCode(result)) context.callBack({ ...result, self: metric }, argumentsOf(site, []));
  return undefined;
}
