/** Runs the program's own losses, metrics and callbacks on what training gives them. */
import { noteCheckpoint } from "./checkpoints";
import { type Loss } from "./loss-names";
import { broughtTogether } from "./losses";
import { isUserCode, methodOf } from "../engine/class-values";
import type { Context } from "../../../values/context";
import { type Dim, OPEN } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import type { Span } from "../../../values/span";
import type { Mark } from "../../../values/heap";
import type { Reason } from "../../../values/reason";
import { setItems } from "../../builtins/list-contents";
import {
  type DictValue,
  type FunctionValue,
  type ListValue,
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";

/** Lengths that batches have: of those that are traced, and of a last one that is shorter, where it is known. */
export interface BatchLengths {
  readonly traced: Dim;
  /** The first batch, which is the longest. */
  readonly first: Dim | undefined;
  readonly last: Dim | undefined;
}

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

/** Calls code on labels and outputs, once as it is traced, and again for the last batch where that is shorter. */
function onBatches(
  code: FunctionValue,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  make: (target: TensorValue, output: TensorValue) => readonly Value[],
  site: Span,
  context: Context,
): void {
  const run = (rows: Dim, isRepeated: boolean): void => {
    const given = make(withRows(target, rows, target.dtype), withRows(output, rows, output.dtype));
    context.callBack(code, argumentsOf(site, given), { isRepeated, isExact: true });
  };
  // TensorFlow traces the code with an open batch; numbers written into it are met by the batches themselves.
  run(OPEN, false);
  for (const length of [lengths.first, lengths.last]) if (length) run(length, true);
}

/** Runs a loss of the program's own. */
export function runLoss(
  loss: Loss,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  site: Span,
  context: Context,
): void {
  if (!loss.own) return;
  const make = (t: TensorValue, o: TensorValue): readonly Value[] => {
    const [labels, outputs] = [
      { ...t, dtype: "float32" },
      { ...o, dtype: "float32" },
    ];
    return loss.isWrapped ? ofOneRank(labels, outputs) : [labels, outputs];
  };
  onBatches(loss.own, target, output, lengths, make, site, context);
}

/** Runs a metric of the program's own: a function, or an object with `update_state`. */
export function runMetric(
  metric: Value,
  target: TensorValue,
  output: TensorValue,
  lengths: BatchLengths,
  site: Span,
  context: Context,
): void {
  const make = (t: TensorValue, o: TensorValue): readonly Value[] => [t, o];
  if (metric.kind === "function" && metric.closure && !metric.decorated) {
    onBatches(metric, target, output, lengths, make, site, context);
    return;
  }
  if (
    metric.kind !== "object" ||
    !metric.class.mro.some(({ canonical }) => canonical === "keras.metrics.Metric")
  )
    return;
  const update = methodOf(metric.class, "update_state");
  if (!isUserCode(update)) return;
  onBatches({ ...update, self: metric }, target, output, lengths, make, site, context);
  const result = methodOf(metric.class, "result");
  if (isUserCode(result)) context.callBack({ ...result, self: metric }, argumentsOf(site, []));
}

/** The methods of a callback that `fit` calls, in their order, with how many numbers they are given before `logs`. */
const CALLED = [
  ["on_train_begin", 0],
  ["on_epoch_begin", 1],
  ["on_train_batch_begin", 1],
  ["on_train_batch_end", 1],
  ["on_batch_begin", 1],
  ["on_batch_end", 1],
  ["on_epoch_end", 1],
  ["on_train_end", 0],
] as const;

/** What training does with a callback: one of the program's own runs, with its model, numbers from 0, and logs. */
export function runCallback(callback: Value, model: ObjectValue, site: Span, context: Context): void {
  if (callback.kind !== "object") return;
  noteCheckpoint(callback, model, context);
  const methods = CALLED.map(([name, count]) => ({ method: methodOf(callback.class, name), count }));
  if (!methods.some(({ method }) => isUserCode(method))) return;
  context.heap.set(callback.attributes, "model", model);
  context.heap.set(callback.attributes, "_model", model);
  const number: Value = { kind: "int", dim: { kind: "unknown", reason: { code: "loop" } } };
  const logs: Value = { kind: "dict", entries: undefined, why: { code: "data", detail: "logs" } };
  const before = new Map(callback.attributes);
  const mark = context.heap.mark();
  for (const { method, count } of methods) {
    if (!isUserCode(method)) continue;
    const { parameters = [] } = method;
    const given = count === 0 ? [logs] : [number, logs];
    // A method may leave `logs` out, and is then called wrongly by Keras; its code is looked at all the same.
    context.callBack(
      { ...method, self: callback },
      argumentsOf(site, given.slice(0, Math.max(0, parameters.length - 1))),
    );
  }
  forgetHowOften(callback, before, mark, context);
}

const often: Reason = { code: "loop", detail: "how often training calls a callback" };

/** Training goes on for epochs and batches: what a callback collects and counts, it collects and counts for each. */
function forgetHowOften(
  callback: ObjectValue,
  before: ReadonlyMap<string, Value>,
  mark: Mark,
  context: Context,
): void {
  for (const holder of context.heap.holdersSince(mark)) {
    const { kind } = holder as { readonly kind?: unknown };
    if (kind === "list") {
      setItems(holder as ListValue, undefined, context.heap);
      context.heap.write(holder as ListValue, "why", often);
    } else if (kind === "dict") context.heap.write(holder as DictValue, "escaped", true);
  }
  for (const [name, value] of [...callback.attributes])
    if (value.kind === "int" && before.get(name) !== value)
      context.heap.set(callback.attributes, name, unknown(often));
}

/** The items of a list of callbacks, or the one that is given. */
export function callbacksOf(value: Value | undefined): readonly Value[] {
  if (!value || value === NONE) return [];
  if (value.kind === "list" || value.kind === "tuple") return value.items ?? [];
  return [value];
}
