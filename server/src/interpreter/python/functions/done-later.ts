/**
 * What the body of a generator does to others. It runs as a whole, but Python runs it as far as somebody asks for its items:
 * what it did is taken back, and done again part by part.
 */
import type { Machine, Scope } from "../../machine";
import { CHANGED_ITEMS, VALUES_IN_YIELDED } from "../../budgets";
import { widen } from "../../paths/widening";
import type { WrittenByCode } from "./read-later";
import { ALL, itemsAsked, tellWhere } from "./told-later";
import { noteWrite } from "../../session/recordings";
import type { Yields } from "../../yields";
import { countWork } from "../../../values/bounds/work";
import type { Effect, Effects, Mark } from "../../../values/heap/heap";
import { LocalNames } from "../../../values/heap/local-names";
import type { ReadLater } from "../../../values/iterator-value";
import type { TellUntil } from "../../../values/records/untold-results";
import type { Value } from "../../../values/value";

/** What was done before each of the items that certainly come, and behind the last of them. */
export interface DoneInParts {
  readonly parts: readonly Effects[];
  /** Whether the body ends behind the last of these items, so that whoever asks for all knows what was done. */
  readonly isWhole: boolean;
}

/** The names around a function, which its body may bind as well. */
function namesAround(scope: Scope): ReadonlySet<object> {
  const names = new Set<object>();
  for (let around: Scope | undefined = scope; around; around = around.parent) names.add(around.names);
  return names;
}

/** Whether a body did anything to others than the names of its own functions. */
export function didToOthers(m: Machine, { start }: Yields, around: Scope): boolean {
  const theirs = namesAround(around);
  return [...m.heap.holdersSince(start)].some(
    (holder) => !(holder instanceof LocalNames) || theirs.has(holder),
  );
}

/**
 * Takes back what a body did that gave `certain` items for certain; undefined where it has to stay. What of it stands in
 * alternatives that were joined belongs to no item, and is done with what follows. Items that the body changes itself are
 * looked into before somebody takes them: it stays done, and what it changes once it has given them is not known.
 */
export function takeBack(
  m: Machine,
  { start, written, items }: Yields,
  certain: number,
  isWhole: boolean,
): DoneInParts | undefined {
  const { heap } = m;
  if (holdersIn(items, heap.holdersSince(start)) !== "none") {
    for (const [i, item] of items.slice(0, CHANGED_ITEMS).entries())
      widenChanged(m, item, written[i]?.to ?? start);
    return undefined;
  }
  const points = written.slice(0, certain);
  const lost = points.findIndex((stretch) => stretch && !heap.isThere(stretch));
  const standing = lost < 0 ? points : points.slice(0, lost);
  const marks = [start, ...standing.map((stretch) => stretch?.to ?? start)];
  const parts = marks.reverse().map((mark) => heap.rollback(mark));
  return { parts: parts.reverse(), isWhole: isWhole && lost < 0 };
}

/** Widens what was changed since `mark` of what an item holds: whoever has it sees some of that. */
function widenChanged(m: Machine, item: Value, mark: Mark): void {
  const changed = holdersIn([item], m.heap.holdersSince(mark));
  if (typeof changed === "string") return;
  const { places } = m.heap.effectsSince(mark);
  widen(m, { places: new Map([...places].filter(([holder]) => changed.has(holder))) });
}

/** Which of the holders these values are, or hold; an object of a class holds more than is looked at. */
function holdersIn(
  values: readonly Value[],
  holders: ReadonlySet<object>,
): ReadonlySet<object> | "none" | "too many" {
  const waiting = [...values];
  const seen = new Set<Value>();
  const found = new Set<object>();
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (seen.size > VALUES_IN_YIELDED) return "too many";
    if (holders.has(value)) found.add(value);
    switch (value.kind) {
      case "tuple":
        waiting.push(...value.items);
        break;
      case "list":
        waiting.push(...(value.items ?? []), ...(value.grown ? [value.grown.each] : []));
        break;
      case "dict":
        for (const entry of value.entries?.values() ?? []) waiting.push(entry.value);
        break;
      case "tensor":
        if (value.memory && holders.has(value.memory)) found.add(value.memory);
        break;
      case "object":
      case "iterator":
        return "too many";
      default:
    }
  }
  return found.size === 0 ? "none" : found;
}

/**
 * Tells what `tell` does, and does to others what belongs to the items that are asked for: certainly as long as what the body
 * reads `isSame`.
 */
export function doingLater(
  m: Machine,
  { parts, isWhole }: DoneInParts,
  isSame: ReadLater["isSame"],
  tell: TellUntil | undefined,
): TellUntil {
  const certain = parts.length - 1;
  // What comes behind the certain items is done at any time until all were asked for, where the body goes on there.
  const isOver = (told: number): boolean => told === ALL || (isWhole && told > certain);
  const partsFrom = (told: number, asked: number): readonly Effects[] =>
    isOver(told) ? [] : parts.slice(Math.min(told, certain), asked > certain ? undefined : asked);
  return (items, told) => {
    const asked = itemsAsked(items);
    const isUnchanged = isSame(told);
    const isNumbered = items !== "some" && (asked <= certain || (items === "all" && isWhole));
    const mark = m.heap.mark();
    for (const part of partsFrom(told, asked)) doPart(m, part);
    if (!isNumbered || !isUnchanged) widen(m, m.heap.effectsSince(mark));
    return tell ? tellWhere(m, isUnchanged, tell, items, told) : asked;
  };
}

/** Does again what was taken back; of what others have changed since then nobody knows what it is. */
function doPart(m: Machine, { places }: Effects): void {
  for (const [holder, keys] of places) {
    countWork(keys.size);
    const still = new Map<string, Effect>();
    const moved = new Map<string, Effect>();
    for (const [key, effect] of keys) {
      const { exists, value } = m.heap.read({ holder, key, isMap: effect.isMap });
      // What the checked module binds is noted for each of its statements.
      if (holder === m.mainNames) noteWrite(m.recordings, key, m.mainNames.get(key));
      const isStill = exists ? value === effect.before : !effect.existed;
      if (isStill) still.set(key, effect);
      else moved.set(key, { ...effect, existed: true, before: value });
    }
    m.heap.apply({ places: new Map([[holder, still]]) });
    if (moved.size > 0) widen(m, { places: new Map([[holder, moved]]) });
  }
}

/** What the body has put in a place once so many items were asked for; undefined where it has not written it by then. */
export const writtenBy =
  ({ parts }: DoneInParts): WrittenByCode =>
  (holder, key, told) => {
    for (let i = Math.min(told, parts.length) - 1; i >= 0; i--) {
      const effect = parts[i]?.places.get(holder)?.get(key);
      if (effect) return effect;
    }
    return undefined;
  };
