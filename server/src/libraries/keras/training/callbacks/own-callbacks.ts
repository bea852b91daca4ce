/** Runs the program's own callbacks as training does: with its model, numbers from 0, and the logs that it gives. */
import { isSeenWhole } from "./asked-of-callbacks";
import { CALLED } from "./called-methods";
import { noteCheckpoint } from "./checkpoints";
import { checkLambdas } from "./lambda-callback";
import { type LogNames, keysOfToday, leavesLogs } from "../logs";
import { refuseMisfit } from "../own-code/own-methods";
import { checkRateSetting } from "../rate-of-a-schedule";
import { checkSchedule } from "./schedules";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { setItems } from "../../../builtins/containers/list-contents";
import type { Context } from "../../../../values/context";
import type { Mark } from "../../../../values/heap/heap";
import type { Reason } from "../../../../values/records/reason";
import type { Span } from "../../../../values/records/span";
import {
  type DictValue,
  type FunctionValue,
  type ListValue,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  float,
  unknown,
} from "../../../../values/value";

/** The logs as a dictionary: each number is one that training makes. */
const logsOf = (names: readonly string[]): Value => ({
  ...dictOf(names.map((name) => [name, float(undefined)])),
  keyOfToday: keysOfToday(names),
});

/** Refuses a method that can't take the logs, with which Keras calls it: `on_epoch_end(self, epoch)`. */
function refusedMethod(
  method: FunctionValue,
  owner: ObjectValue,
  given: number,
  site: Span,
  context: Context,
): boolean {
  const { parameters, decorated } = method;
  // One that lacks more than the logs is left to what is told of every call.
  if (decorated || parameters?.length !== given || parameters.some((name) => name.startsWith("*")))
    return false;
  const arguments_ = given === 1 ? "argument" : "arguments";
  const says = `takes ${given} positional ${arguments_} but ${given + 1} were given`;
  refuseMisfit(method, { owner, says, missing: "logs", site }, context);
  return true;
}

interface Training {
  readonly model: ObjectValue;
  /** The names of all numbers that training gives, where they are known. */
  readonly names: LogNames | undefined;
  /** How many epochs `fit` is told to train. */
  readonly epochs: Value | undefined;
  readonly site: Span;
}

/** Whether a callback may end a training before its last epoch. */
function mayEnd(callback: Value): boolean {
  const canonical = callback.kind === "object" ? callback.class.canonical : undefined;
  return canonical === undefined || /\.(?:EarlyStopping|TerminateOnNaN|LambdaCallback)$/.test(canonical);
}

/** Whether a callback may change the logs in code that is not run here. */
function mayChangeLogs(callback: Value): boolean {
  if (callback.kind !== "object" || leavesLogs(callback)) return callback.kind !== "object";
  return !isSeenWhole(callback.class);
}

/**
 * Runs the callbacks of the program's own, each method for all callbacks before the next method: what one of them
 * writes into the logs, those behind it find there.
 */
export function runCallbacks(given: Value | undefined, training: Training, context: Context): void {
  const callbacks = callbacksOf(given);
  const goesOn = given !== undefined && isWhole(given) && !callbacks.some(mayEnd);
  for (const callback of callbacks) {
    checkLambdas(callback, training.site, context);
    noteCheckpoint(callback, training.model, training.site, context);
    checkSchedule(callback, goesOn ? training.epochs : undefined, training.site, context);
    checkRateSetting(callback, training.model, training.site, context);
  }
  const isComplete = given === undefined || given.kind === "none" || isWhole(given);
  const own = callbacks.filter(
    (item): item is ObjectValue =>
      item.kind === "object" && CALLED.some(([name]) => isUserCode(methodOf(item.class, name))),
  );
  if (own.length === 0) return;
  const { model, names, site } = training;
  for (const { attributes } of own) {
    context.heap.set(attributes, "model", model);
    context.heap.set(attributes, "_model", model);
  }
  const before = new Map(own.map((callback) => [callback, new Map(callback.attributes)]));
  const mark = context.heap.mark();
  const number: Value = { kind: "int", dim: { kind: "unknown", reason: { code: "loop" } } };
  for (const [name, count, held] of CALLED) {
    let logs = names && held && isComplete ? logsOf(names[held]) : someLogs();
    for (const callback of callbacks) {
      if (mayChangeLogs(callback)) logs = someLogs();
      const method = callback.kind === "object" ? methodOf(callback.class, name) : undefined;
      if (callback.kind !== "object" || !isUserCode(method)) continue;
      const values = count === 0 ? [logs] : [number, logs];
      if (refusedMethod(method, callback, values.length, site, context)) continue;
      context.callBack({ ...method, self: callback }, argumentsOf(site, values), { isExact: true });
    }
  }
  forgetHowOften(before, mark, context);
}

/** Whether all callbacks of a list are known. */
const isWhole = (value: Value): boolean =>
  value.kind === "tuple" ||
  value.kind === "object" ||
  (value.kind === "list" && value.items !== undefined && value.escaped !== true);

const someLogs = (): Value => ({ kind: "dict", entries: undefined, why: { code: "data", detail: "logs" } });

const often: Reason = { code: "loop", detail: "how often training calls a callback" };

/** Training goes on for epochs and batches: what callbacks collect and count, they collect and count for each. */
function forgetHowOften(
  before: ReadonlyMap<ObjectValue, ReadonlyMap<string, Value>>,
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
  for (const [{ attributes }, was] of before)
    for (const [name, value] of [...attributes])
      if (value.kind === "int" && was.get(name) !== value) context.heap.set(attributes, name, unknown(often));
}

/** The items of a list of callbacks, or the one that is given. */
export function callbacksOf(value: Value | undefined): readonly Value[] {
  if (!value || value.kind === "none") return [];
  if (value.kind === "list" || value.kind === "tuple") return value.items ?? [];
  return [value];
}
