/** Iterables of which only the first items and what each further one is are known: datasets, and what is made of them. */
import { consume, isBehind, leftOf } from "./iterators-left";
import { itemOf, itemsOf } from "./iteration";
import { likeEach } from "../like-each";
import { lengthOfText } from "../../../values/names/characters";
import { add, compute } from "../../../values/dimensions/arithmetic";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import type { Growth } from "../../../values/growth";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import type { IteratorValue, Stream } from "../../../values/iterator-value";
import { lengthOfRange } from "../../../values/dimensions/range-length";
import { streamValue } from "../../../values/stream";
import { type Value, argumentsOf, int, unknown } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

/** What iteration over a value gives; undefined where nothing is known of its items. */
export const streamOf = boundedWalk(streamFrom, (): Stream | undefined => undefined);

/** What is gone over item by item, and perhaps not to the end. */
export interface LazyStream extends Stream {
  /** Takes so many of these items, or all that there are. */
  readonly take?: (items: number | "all") => void;
  /** Whether what follows is no longer this, since somebody else took items or changed what they come from. */
  readonly isMoved?: () => boolean;
}

/**
 * The same of what is gone over item by item, and perhaps not to the end; whoever does so calls `take`, and says so where
 * something but an error may keep it from the end.
 */
export function lazyStreamOf(value: Value, context: Context, mayStop = false): LazyStream | undefined {
  if (value.kind !== "iterator") return streamOf(value, context);
  const left = leftOf(value, context, mayStop ? "some" : undefined);
  let taken = 0;
  let { position } = value;
  return {
    ...left,
    take: (items) => {
      consume(value, items === "all" ? items : items - taken, context);
      if (items !== "all") taken = items;
      ({ position } = value);
    },
    isMoved: () => value.position !== position || (position !== undefined && isBehind(value)),
  };
}

/**
 * The iterator that `iter` gives; of a list one that goes through it as it is by then. An object's own may give another
 * object, and so on without an end.
 */
export const iteratorOf = boundedWalk(iteratorFrom, (): IteratorValue | undefined => undefined);

function iteratorFrom(value: Value, context: Context): IteratorValue | undefined {
  if (value.kind === "iterator") return value;
  if (value.kind === "list" && value.items)
    return { kind: "iterator", items: value.items, position: 0, list: value };
  if (value.kind === "object" && value.class.mro.some((c) => c.attributes.has("__iter__"))) {
    const method = context.attribute(value, "__iter__");
    const iterator = method && context.call(method, argumentsOf(value.constructed, []));
    return iterator && iterator !== value ? iteratorOf(iterator, context) : undefined;
  }
  const stream = streamOf(value, context);
  return stream && streamValue(stream.items, stream.further, stream.count, stream.last);
}

function streamFrom(value: Value, context: Context): Stream | undefined {
  if (value.kind === "iterator") {
    const left = leftOf(value, context);
    consume(value, "all", context);
    return left;
  }
  if (value.kind === "object" && value.class.mro.some((c) => c.attributes.has("__iter__"))) {
    const method = context.attribute(value, "__iter__");
    const iterator = method && context.call(method, argumentsOf(value.constructed, []));
    return iterator && iterator !== value ? streamOf(iterator, context) : undefined;
  }
  const items = itemsOf(value, context);
  if (items) return { items, further: undefined };
  const further = itemOf(value, context);
  const count = countOf(value);
  const first = further && firstOf(value, count, context);
  return (
    further && { items: first ? [first] : [], further, count: first && count ? add(count, known(-1)) : count }
  );
}

/** Items that are all alike, of a value that is gone through to its end; undefined where that is not known of them. */
export function growthOfItems(value: Value, context: Context): Growth | undefined {
  if (value.kind === "unknown") return value.tupleOf;
  if (value.kind === "list" && !value.items) return value.grown;
  if (value.kind !== "iterator" && value.kind !== "tensor") return undefined;
  const stream = streamOf(value, context);
  if (!stream?.further) return undefined;
  const { items, further, count } = stream;
  const each = likeEach([...items, further]);
  const all = count ? add(known(items.length), count) : unknownDim({ code: "loop" });
  return each.kind === "unknown" ? undefined : { each, count: all };
}

/** The first of too many items to list: a loop over them certainly comes to that one. */
function firstOf(value: Value, count: Dim | undefined, context: Context): Value | undefined {
  if (count?.kind !== "known" || count.value < 1) return undefined;
  if (value.kind === "range") return value.start.kind === "known" ? int(value.start.value) : undefined;
  return value.kind === "tensor" ? context.subscript(value, int(0), NOWHERE) : undefined;
}

/** How many items there are, where they can't be listed. */
function countOf(value: Value): Dim | undefined {
  if (value.kind === "range") return lengthOfRange(value);
  if (value.kind === "list") return value.grown?.count;
  if (value.kind === "unknown") return value.tupleOf?.count;
  if (value.kind === "str" && value.value !== undefined) return known(lengthOfText(value.value));
  return value.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
}

/** The rows of `zip` over streams: certain as long as every one of them certainly goes on, and as many as a table keeps. */
export function zipStreams(streams: readonly Stream[]): Stream {
  const shortest = Math.min(...streams.map((stream) => stream.items.length));
  const certain = shortest * streams.length > ROWS_PER_COLUMN ? 0 : shortest;
  const rows = Array.from({ length: certain }, (_, i): Value => ({
    kind: "tuple",
    items: streams.map((stream) => stream.items[i] ?? unknown("loop")),
  }));
  // Thousands of rows that are alike are one and the same, as those of `zip(*rows)`.
  const alike = new Map<readonly Value[], Value>();
  const likeRest = ({ items, further }: Stream): Value => {
    if (further !== undefined) return likeEach([...items.slice(certain), further]);
    const like = alike.get(items) ?? likeEach(items.slice(certain));
    alike.set(items, like);
    return like;
  };
  const goOn = streams.every(({ items, further }) => items.length > certain || further !== undefined);
  const further: Value | undefined = goOn ? { kind: "tuple", items: streams.map(likeRest) } : undefined;
  const counts = streams.map((stream): Dim | undefined => {
    const rest = known(stream.items.length - certain);
    if (stream.further === undefined) return rest;
    return stream.count && add(rest, stream.count);
  });
  const [count, ...more] = counts.flatMap((dim) => dim ?? []);
  const isCounted = counts.every((dim) => dim !== undefined);
  return {
    items: rows,
    further,
    count: isCounted && count ? more.reduce((a, b) => compute("min", a, b), count) : undefined,
  };
}
