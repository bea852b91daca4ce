/**
 * What iterators still give. One that asks others for its items (`enumerate`, `zip`) lists them when it is made, and lists
 * them anew once somebody else took from those, as `zip(range(4), lines)` does that leaves the rest of `lines` to the next.
 */
import { likeEach } from "../like-each";
import type { Context } from "../../../values/context";
import type { Heap } from "../../../values/heap/heap";
import type { Asking, IteratorValue, Stream, Unlisted } from "../../../values/iterator-value";
import { ITERATORS_ASKED } from "../../../values/bounds/budgets";
import { reason } from "../../../values/records/reason";
import { tellUntil } from "../../../values/records/untold-results";
import { streamValue } from "../../../values/stream";
import { type Value, unknown } from "../../../values/value";

/** How many items of each source were taken once so many were given. */
const takenAfter = ({ taken }: Asking, given: number): number =>
  taken ? (given === 0 ? 0 : (taken[given - 1] ?? taken.at(-1) ?? 0)) : given;

/** Whether the listed items are no longer what follows: a list was changed, or somebody else took from a source. */
export function isBehind(iterator: IteratorValue): boolean {
  const { items, list, asking, position, unlisted } = iterator;
  if (list && list.items !== items) return true;
  if (position === undefined) return false;
  if (unlisted) return items.length <= position;
  if (readsOther(iterator)) return true;
  if (!asking) return false;
  const taken = takenAfter(asking, position);
  return asking.sources.some(
    (source, i) => source.position !== (asking.starts[i] ?? NaN) + taken || isBehind(source),
  );
}

/** Whether what Python reads only now is another than when the items were listed. */
export const readsOther = ({ readLater, told = 0 }: IteratorValue): boolean =>
  readLater?.isSame(told) === false;

const moved = (): Stream => ({
  items: [],
  further: unknown("not-supported", "an iterator that others move"),
});

/** Puts what was listed just now in the place of what an iterator held. */
function relist(iterator: IteratorValue, anew: IteratorValue, heap: Heap): void {
  heap.write(iterator, "items", anew.items);
  heap.write(iterator, "further", anew.further);
  heap.write(iterator, "count", anew.count);
  heap.write(iterator, "last", anew.last);
  heap.write(iterator, "asking", anew.asking);
  heap.write(iterator, "readLater", anew.readLater);
  heap.write(iterator, "unlisted", anew.unlisted);
  // Where nobody knows how many were given, it may not be at its beginning.
  if (iterator.position) heap.write(iterator, "position", 0);
}

/** Lists what nobody has asked for yet, or `most` of it, and tells what that needs as it is asked for. */
function listNow(iterator: IteratorValue, most: Most | undefined, context: Context): void {
  const { unlisted, items, position = 0 } = iterator;
  if (!unlisted) return;
  if (most === "some") {
    putListed(iterator, listedInPart(unlisted, context), context.heap);
    return;
  }
  if (most !== undefined && items.length - position >= most) return;
  putListed(iterator, unlisted.list(most), context.heap);
}

/** All items, of which only some may be asked for: what is lost of what they did on the way is no reason to list them anew. */
function listedInPart(unlisted: Unlisted, context: Context): IteratorValue {
  const { made, isChanged } = context.inPart(() => unlisted.list(undefined));
  return isChanged ? { ...made, readLater: undefined } : made;
}

function putListed(iterator: IteratorValue, listed: IteratorValue, heap: Heap): void {
  relist(iterator, listed, heap);
  heap.write(iterator, "tellUntil", listed.tellUntil);
  heap.write(iterator, "told", listed.told);
  heap.write(iterator, "raises", listed.raises);
  heap.write(iterator, "returned", listed.returned);
}

/** Lists anew what follows where something that Python reads only now was changed since it was listed. */
function readNow(iterator: IteratorValue, { heap }: Context): void {
  const { readLater, position } = iterator;
  if (!readLater || position === undefined || !readsOther(iterator)) return;
  const further = unknown("not-supported", "an iterator over what was changed");
  relist(iterator, readLater.anew(position) ?? streamValue([], further), heap);
}

/** So many items that are asked for, or some of which nobody knows how many. */
export type Most = number | "some";

/**
 * What an iterator still gives; where nobody knows how far it is, each item is like one of those that it had. Whoever
 * takes `most` of them at once says so: what gives the others does not run before they are asked for. Whoever may stop on
 * the way says so, too: what the items did until then is not known.
 */
export function leftOf(iterator: IteratorValue, context: Context, most?: Most): Stream {
  listNow(iterator, most, context);
  readNow(iterator, context);
  const { items, position, further, count, last, list, asking } = iterator;
  if (
    typeof most === "number" &&
    position !== undefined &&
    items.length - position >= most &&
    !isBehind(iterator)
  )
    return { items: items.slice(position, position + most), further: undefined };
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
  listNow(iterator, items === "all" ? undefined : items, context);
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
  if (ends < 0 && !asking.taken && asking.sources.length > 1) {
    for (const source of asking.sources) setAdrift(source, context);
    return;
  }
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

/**
 * Marks that nobody knows how many items were taken; so many of those that nobody asked for may have run by then. What is
 * listed of others is told only where some certainly were.
 */
export function setAdrift(iterator: IteratorValue, context: Context, areTaken = true): void {
  listNow(iterator, "some", context);
  if (areTaken) tellUntil(iterator, "some", context.heap);
  // What the body may have done by then nobody is told, but others may find it.
  else context.silently(() => iterator.tellUntil?.("some", iterator.told ?? 0));
  context.heap.write(iterator, "position", undefined);
  for (const source of iterator.asking?.sources ?? []) setAdrift(source, context, areTaken);
}

/** How many of these ask others themselves, with those that they ask. */
const askedBy = (sources: readonly IteratorValue[]): number =>
  sources.reduce((sum, { asking: own, unlisted }) => {
    const others = own ?? unlisted;
    return sum + (others ? 1 + others.asked : 0);
  }, 0);

/**
 * An iterator whose items `list` lists of others when somebody asks for them, all or so many; where it is to be asked for
 * more, it is given what lists the rest. Of code that nobody calls all is shown at once.
 */
export function askedLater(
  list: (most: number | undefined, rest: Unlisted) => IteratorValue,
  sources: readonly IteratorValue[],
  read: readonly unknown[],
  context: Context,
): IteratorValue {
  const asked = askedBy(sources);
  let isRunning = false;
  const unlisted: Unlisted = {
    asked,
    readers: [...sources, ...read],
    list: (most) => {
      // What asks itself for its items raises in Python: "generator already executing".
      if (isRunning) return streamValue([], moved().further);
      isRunning = true;
      try {
        return list(most, unlisted);
      } finally {
        isRunning = false;
      }
    },
  };
  const isAtOnce = context.openWorld || asked > ITERATORS_ASKED;
  return isAtOnce ? unlisted.list(undefined) : { ...streamValue([], undefined), unlisted };
}

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
export function readingLater<Listed extends Value>(
  value: Listed,
  read: readonly Value[],
  again: (given: number) => Value,
  context: Context,
): Listed {
  if (value.kind !== "iterator") return value;
  const isSame = context.standing(read);
  const anew = (given: number): IteratorValue | undefined => {
    const made = context.silently(() => again(given));
    return made.kind === "iterator" ? made : undefined;
  };
  return { ...value, readLater: { readers: read, isSame, anew } };
}
