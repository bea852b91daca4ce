/** One of several things, where nobody knows which: an item under an index that is not known, or what paths disagree on. */
import { CALLED_CHOICES, CHANGED_TOGETHER } from "./bounds/budgets";
import type { Reason } from "./records/reason";
import { scalarLike } from "./scalar-value";
import { type UnknownValue, type Value, unknown } from "./value";

/** What can be changed, or changes something when it is called. */
const changeable: ReadonlySet<Value["kind"]> = new Set([
  "list",
  "dict",
  "set",
  "object",
  "function",
] as const);

/** Whether what is done to one of several things may do something to this one. */
export const mayBeChanged = (value: Value): boolean =>
  value.kind === "unknown" ? (value.choices ?? value.among) !== undefined : changeable.has(value.kind);

/** One of `items`; what changes it may change each of them that can be changed. */
export function oneOf(items: readonly Value[], why: Reason): UnknownValue {
  const among = new Set<Value>();
  for (const item of items) {
    const each = item.kind === "unknown" ? (item.among ?? []) : changeable.has(item.kind) ? [item] : [];
    for (const holder of each) if (among.size < CHANGED_TOGETHER) among.add(holder);
  }
  const one = scalarLike({ ...unknown(why), choices: choicesOf(items) }, items);
  if (among.size === 0) return one;
  const orOther = items.some((item) => item.kind === "unknown" && (item.orOther ?? !item.among)) || undefined;
  return { ...one, among: [...among], orOther };
}

const callable: ReadonlySet<Value["kind"]> = new Set(["function", "class", "object"] as const);

/** All that one of `items` may be, where each can be called, as classes, layers and functions of activation can. */
function choicesOf(items: readonly Value[]): readonly Value[] | undefined {
  const choices = new Set<Value>();
  for (const item of items) {
    const each = item.kind === "unknown" ? item.choices : callable.has(item.kind) ? [item] : undefined;
    for (const choice of each ?? []) choices.add(choice);
    if (!each || choices.size > CALLED_CHOICES) return undefined;
  }
  return choices.size > 0 ? [...choices] : undefined;
}
