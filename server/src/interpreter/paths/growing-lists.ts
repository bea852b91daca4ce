/** Lists that a loop of many rounds appends to: what each item is, and how many there are when it ends. */
import type { Machine } from "../machine";
import { likeEach, standForMany } from "../../libraries/builtins";
import { add, multiply, subtract } from "../../values/dimensions/arithmetic";
import { type Dim, known, sameDim, unknownDim } from "../../values/dimensions/dimension";
import type { Effect, Effects } from "../../values/heap/heap";
import { objectsAmong, standingForAll } from "../../values/like-objects";
import { reason } from "../../values/records/reason";
import type { Growth, ListValue, Value } from "../../values/value";

/** A list that each round adds to. */
export interface GrowingList {
  readonly list: ListValue;
  readonly each: Value;
  /** How many items there are after the loop, if every round adds `more`. */
  readonly count: Dim;
  readonly more: Dim | undefined;
  /** What all rounds together add. */
  readonly all: Dim | undefined;
  /** What a loop around this one had counted of its own round before. */
  readonly outer: Dim | undefined;
}

/** How many items the round that stands for all others added to each list; none where that is not certain. */
export type AddedItems = ReadonlyMap<ListValue, Dim>;

type Grown = Omit<GrowingList, "list" | "all" | "outer">;

const untold = unknownDim(reason("loop"));

/** The lists that one round, whose effects these are, only added to; `rounds` such rounds follow. */
export function growingLists(effects: Effects, rounds: Dim | undefined): readonly GrowingList[] {
  const found: GrowingList[] = [];
  for (const [holder, keys] of effects.places) {
    if (!isList(holder)) continue;
    const list = holder;
    const items = keys.get("items");
    const grown = keys.get("grown");
    if (!items && !grown) continue;
    const before = (items ? items.before : list.items) as readonly Value[] | undefined;
    const after = (items ? items.after : list.items) as readonly Value[] | undefined;
    const growth = (grown ? grown.before : list.grown) as Growth | undefined;
    const later = (grown ? grown.after : list.grown) as Growth | undefined;
    const growing = added(before, after, growth, later, rounds);
    if (!growing) continue;
    const all = growing.more && rounds && multiply(growing.more, rounds);
    found.push({ list, ...growing, all, outer: before ? undefined : growth?.more });
  }
  return found;
}

/** Whether what was written to is a list. */
export const isList = (holder: object): holder is ListValue => (holder as { kind?: unknown }).kind === "list";

function added(
  before: readonly Value[] | undefined,
  after: readonly Value[] | undefined,
  growth: Growth | undefined,
  later: Growth | undefined,
  rounds: Dim | undefined,
): Grown | undefined {
  if (before && after) {
    if (after.length < before.length || before.some((item, i) => item !== after[i])) return undefined;
    if (after.length === 0) return undefined;
    const more = known(after.length - before.length);
    return { each: likeEach(after), count: total(known(before.length), more, rounds), more };
  }
  if (after || !later) return undefined;
  if (!before && growth) {
    const more = subtract(later.count, growth.count);
    return { each: later.each, count: total(growth.count, more, rounds), more };
  }
  // Items that were known one by one may have been taken out before a loop inside added others.
  return { each: likeEach([...(before ?? []), later.each]), count: untold, more: undefined };
}

function total(start: Dim, more: Dim, rounds: Dim | undefined): Dim {
  return rounds ? add(start, multiply(more, rounds)) : untold;
}

/** What a path left under a key that at least one of the two wrote. */
const leftBy = (own: Effect | undefined, other: Effect | undefined, present: unknown): unknown =>
  own ? own.after : other ? other.before : present;

/**
 * After two paths that left some of these lists with other numbers of items, as an `append` under a condition does: of each
 * item is known what it is on both, however many there are. Nothing is said where one of the paths says nothing of its
 * items.
 */
export function growJoined(m: Machine, a: Effects, b: Effects, lists: Iterable<ListValue>): void {
  for (const holder of lists) {
    if (holder.items || holder.grown) continue;
    const [first, second] = [a.places.get(holder), b.places.get(holder)];
    const sides = [
      [first, second],
      [second, first],
    ].map(([own, other]) => {
      const items = leftBy(own?.get("items"), other?.get("items"), holder.items);
      const grown = leftBy(own?.get("grown"), other?.get("grown"), holder.grown) as Growth | undefined;
      return (items as readonly Value[] | undefined) ?? (grown && [grown.each]);
    });
    if (!sides.every((side) => side !== undefined)) continue;
    // Outside of a loop, where there are none is as likely as where there are some, and an empty array has other axes.
    if (m.loops === 0 && sides.some((side) => side.length === 0)) continue;
    const items = ofEither(sides[0] ?? [], sides[1] ?? []);
    const each = items.length > 0 ? likeEach(items) : undefined;
    if (!each || (each.kind === "unknown" && !objectsAmong([each]))) continue;
    standForMany(each, m.heap);
    m.heap.write(holder, "grown", { each, count: untold });
  }
}

/** The items that two lists have together; those of the longer one where it only has more. */
function ofEither(a: readonly Value[], b: readonly Value[]): readonly Value[] {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((item, i) => item === long[i]) ? long : [...a, ...b];
}

/** While the rounds run, how many items there are is not told. */
export function widenLists(m: Machine, lists: readonly GrowingList[]): void {
  for (const { list, each } of lists) {
    m.heap.write(list, "items", undefined);
    m.heap.write(list, "grown", { each, count: untold, more: known(0) });
  }
}

/** What a round added, read when it ends. */
export function addedItems(lists: readonly GrowingList[]): AddedItems {
  return new Map(
    lists.flatMap(({ list }) => {
      const more = list.items ? undefined : list.grown?.more;
      return more ? [[list, more] as const] : [];
    }),
  );
}

/**
 * After the last round: what an item is, is what it was in every round that was looked at. How many there are holds only
 * if the first round and the one that stands for all others `added` as many, whatever conditions stand around.
 */
export function settleLists(m: Machine, lists: readonly GrowingList[], added: AddedItems): void {
  for (const { list, count, more, all, outer } of lists) {
    if (list.items || !list.grown) continue;
    const later = added.get(list);
    const isEven = more !== undefined && later !== undefined && sameDim(more, later) === true;
    const each = standingForAll(list.grown.each);
    standForMany(each, m.heap);
    m.heap.write(
      list,
      "grown",
      isEven ? { each, count, more: outer && all && add(outer, all) } : { each, count: untold },
    );
  }
}
