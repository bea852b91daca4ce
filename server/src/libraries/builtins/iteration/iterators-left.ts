/**
 * What iterators still give. One that asks others for its items (`enumerate`, `zip`) lists them when it is made, and lists
 * them anew once somebody else took from those, as `zip(range(4), lines)` does that leaves the rest of `lines` to the next.
 */
import { likeEach } from "../like-each";
import type { Context } from "../../../values/context";
import type { Asking, IteratorValue, Stream } from "../../../values/iterator-value";
import { ITERATORS_ASKED } from "../../../values/bounds/budgets";
import { reason } from "../../../values/records/reason";
import { tellUntil } from "../../../values/records/untold-results";
import { type Value, unknown } from "../../../values/value";

/** How many items of each source were taken once so many were given. */
const takenAfter = ({ taken }: Asking, given: number): number =>
  taken ? (given === 0 ? 0 : (taken[given - 1] ?? taken.at(-1) ?? 0)) : given;

/** Whether the listed items are no longer what follows: a list was changed, or somebody else took from a source. */
export function isBehind({ items, list, asking, position, readLater }: IteratorValue): boolean {
  if (list && list.items !== items) return true;
  if (position === undefined) return false;
  if (readLater?.isSame() === false) return true;
  if (!asking) return false;
  const taken = takenAfter(asking, position);
  return asking.sources.some(
    (source, i) => source.position !== (asking.starts[i] ?? NaN) + taken || isBehind(source),
  );
}

const moved = (): Stream => ({
  items: [],
  further: unknown("not-supported", "an iterator that others move"),
});

/** Lists anew what follows where something that Python reads only now was changed since it was listed. */
function readNow(iterator: IteratorValue, { heap }: Context): void {
  const { readLater, position } = iterator;
  if (!readLater || position === undefined || readLater.isSame()) return;
  const anew = readLater.anew(position);
  const further = unknown("not-supported", "an iterator over what was changed");
  heap.write(iterator, "items", anew?.items ?? []);
  heap.write(iterator, "further", anew ? anew.further : further);
  heap.write(iterator, "count", anew?.count);
  heap.write(iterator, "last", anew?.last);
  heap.write(iterator, "asking", anew?.asking);
  heap.write(iterator, "readLater", anew?.readLater);
  if (position > 0) heap.write(iterator, "position", 0);
}

/** What an iterator still gives; where nobody knows how far it is, each item is like one of those that it had. */
export function leftOf(iterator: IteratorValue, context: Context): Stream {
  readNow(iterator, context);
  const { items, position, further, count, last, list, asking } = iterator;
  const all = further === undefined ? items : [...items, further];
  if (position === undefined) return { items: [], further: all.length > 0 ? likeEach(all) : undefined };
  if (!isBehind(iterator))
    return { items: position === 0 ? items : items.slice(position), further, count, last };
  if (list?.items) return { items: list.items.slice(position), further: undefined };
  if (list) return { items: [], further: list.grown?.each ?? unknown(list.why ?? reason("loop")) };
  const left = asking?.sources.map((source) => leftOf(source, context));
  return (left && asking?.derive?.(left, position, context)) ?? moved();
}

/** Takes so many items, or all, and with them those of the sources that they come from. */
export function consume(iterator: IteratorValue, items: number | "all", context: Context): void {
  readNow(iterator, context);
  const { position, asking } = iterator;
  if (position === undefined) {
    tellUntil(iterator, items === "all" ? items : "some", context.heap);
    return;
  }
  const isMoved = isBehind(iterator);
  const there = isMoved ? leftOf(iterator, context).items.length : iterator.items.length - position;
  const given = items === "all" ? there : Math.min(items, there);
  const left = items === "all" ? asking?.sources.map((source) => leftOf(source, context)) : undefined;
  tellUntil(iterator, items === "all" ? items : position + items, context.heap);
  context.heap.write(iterator, "position", position + given);
  if (!asking) return;
  if (asking.taken && isMoved) {
    for (const source of asking.sources) setAdrift(source, context);
    return;
  }
  const some = takenAfter(asking, position + given) - takenAfter(asking, position);
  if (!left) {
    for (const source of asking.sources) consume(source, some, context);
    return;
  }
  // Those in front of the one that ends first are asked once more than that gives, and those behind it are not.
  const ends = left.findIndex((stream) => stream.further === undefined && stream.items.length === given);
  for (const [i, source] of asking.sources.entries()) {
    const all = asking.taken
      ? asking.takenInAll
      : ends < 0 || i === ends
        ? undefined
        : i < ends
          ? given + 1
          : given;
    const before = asking.taken ? takenAfter(asking, position) : 0;
    consume(source, all === undefined ? "all" : all - before, context);
  }
}

/** Marks that nobody knows how many items were taken. */
export function setAdrift(iterator: IteratorValue, context: Context): void {
  tellUntil(iterator, "some", context.heap);
  context.heap.write(iterator, "position", undefined);
  for (const source of iterator.asking?.sources ?? []) setAdrift(source, context);
}

/** How many of these ask others themselves, with those that they ask. */
const askedBy = (sources: readonly IteratorValue[]): number =>
  sources.reduce((sum, { asking: own }) => sum + (own ? 1 + own.asked : 0), 0);

/** An iterator over items that were listed of others, which it asks for them. */
export function asking(
  { items, further, count, last }: Stream,
  sources: readonly IteratorValue[],
  context: Context,
  how: Omit<Asking, "asked" | "sources" | "starts"> = {},
): IteratorValue {
  const value: IteratorValue = { kind: "iterator", items, position: 0, further, count, last };
  if (sources.length === 0) return value;
  const asked = askedBy(sources);
  if (asked > ITERATORS_ASKED) {
    for (const source of sources) setAdrift(source, context);
    const all = further === undefined ? items : [...items, further];
    return {
      ...value,
      items: [],
      further: all.length > 0 ? likeEach(all) : undefined,
      count: undefined,
      last: undefined,
    };
  }
  const starts = sources.map((source) => source.position);
  return { ...value, asking: { ...how, asked, sources, starts } };
}

/** An iterator over what `again` lists, which lists it anew where `read` was changed before somebody asked. */
export function readingLater(
  value: Value,
  read: readonly Value[],
  again: (given: number) => Value,
  context: Context,
): Value {
  if (value.kind !== "iterator") return value;
  const isSame = context.standing(read);
  const anew = (given: number): IteratorValue | undefined => {
    const made = context.silently(() => again(given));
    return made.kind === "iterator" ? made : undefined;
  };
  return { ...value, readLater: { readers: read, isSame, anew } };
}
