/** Iterables of which only the first items and what each further one is are known: datasets, and what is made of them. */
import { tellUntil } from "../../values/untold-results";
import { itemOf, itemsOf, someInteger } from "./iteration";
import { lengthOfText } from "../../values/characters";
import { add, compute } from "../../values/arithmetic";
import { boundedWalk } from "../../values/bounded-walk";
import { ROWS_PER_COLUMN } from "../../values/budgets";
import type { Context } from "../../values/context";
import { type Dim, dimKey, known, unknownDim } from "../../values/dimension";
import { hashKey } from "../../values/hash-key";
import { objectsAmong } from "../../values/like-objects";
import { oneOfTexts } from "../../values/one-of-texts";
import { lengthOfRange } from "../../values/range-length";
import type { Reason } from "../../values/reason";
import { scalarLike } from "../../values/scalar-value";
import { type Shape, shapeKey, shapeOf, unrankedShape } from "../../values/shape";
import { furtherCount, furtherOf, streamValue } from "../../values/stream";
import {
  type DictEntry,
  type Growth,
  type TensorValue,
  type Value,
  argumentsOf,
  float,
  unknown,
} from "../../values/value";

/** What a loop may rely on: these items in order, then perhaps others like `further`. */
export interface Stream {
  readonly items: readonly Value[];
  readonly further: Value | undefined;
  /** How many others there are, where that is known. */
  readonly count?: Dim;
}

/** What iteration over a value gives; undefined where nothing is known of its items. */
export const streamOf = boundedWalk(streamFrom, (): Stream | undefined => undefined);

/** A stream that tells what a generator makes on the way only as far as somebody gets. */
export interface LazyStream extends Stream {
  readonly tell?: (items: number | "all") => void;
}

/** The same of what is gone over item by item, and perhaps not to the end; whoever does so calls `tell`. */
export function lazyStreamOf(value: Value, context: Context): LazyStream | undefined {
  if (value.kind !== "iterator" || !value.tellUntil) return streamOf(value, context);
  const { position } = value;
  const items = value.items.slice(position);
  context.heap.write(value, "position", value.items.length);
  return {
    items,
    further: furtherOf(value),
    count: furtherCount(value),
    tell: (given) => {
      tellUntil(value, given === "all" ? given : position + given, context.heap);
    },
  };
}

/** An iterator over what others give, which are asked item by item, too. */
export function iteratorOver(
  { items, further, count }: Stream,
  sources: readonly LazyStream[],
  over: readonly Value[],
): Value {
  const iterator = streamValue(items, further, count);
  if (sources.every(({ tell }) => tell === undefined)) return iterator;
  // Those in front of the one that ends first are asked once more than that gives, and those behind it are not.
  const ends = sources.findIndex((each) => each.further === undefined && each.items.length === items.length);
  const asked = (at: number): number | "all" =>
    ends < 0 || at === ends ? "all" : at < ends ? items.length + 1 : items.length;
  return {
    ...iterator,
    over,
    tellUntil: (given) => {
      for (const [at, { tell }] of sources.entries()) tell?.(given === "all" ? asked(at) : given);
      return given === "all" ? items.length + 1 : given;
    },
  };
}

function streamFrom(value: Value, context: Context): Stream | undefined {
  if (value.kind === "iterator") {
    const further = furtherOf(value);
    if (further === undefined) return { items: itemsOf(value, context) ?? [], further };
    tellUntil(value, "all", context.heap);
    const items = value.items.slice(value.position);
    context.heap.write(value, "position", value.items.length);
    return { items, further, count: furtherCount(value) };
  }
  if (value.kind === "object" && value.class.mro.some((c) => c.attributes.has("__iter__"))) {
    const method = context.attribute(value, "__iter__");
    const iterator = method && context.call(method, argumentsOf(value.constructed, []));
    return iterator && iterator !== value ? streamOf(iterator, context) : undefined;
  }
  const items = itemsOf(value, context);
  if (items) return { items, further: undefined };
  const further = itemOf(value, context);
  return further && { items: [], further, count: countOf(value) };
}

/** How many items there are, where they can't be listed. */
function countOf(value: Value): Dim | undefined {
  if (value.kind === "range") return lengthOfRange(value);
  if (value.kind === "list") return value.grown?.count;
  if (value.kind === "str" && value.value !== undefined) return known(lengthOfText(value.value));
  return value.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
}

/** What any of several items is: itself where all are the same, a tensor of the axes that all have, a number that is not told, one of so many texts, else unknown. */
export const likeEach = boundedWalk(likeAll, (): Value => unknown("budget", "a structure"));

const isReal = ({ kind }: Value): boolean => kind === "float" || kind === "int";

function likeAll(given: readonly Value[]): Value {
  // `[row] * 1000` holds one row, which need not be looked at a thousand times on each of its levels.
  const items = [...new Set(given)];
  const [first] = items;
  if (first && items.length < given.length && items.length === 1) return first;
  const key = first && hashKey(first);
  if (first && key !== undefined && items.every((item) => hashKey(item) === key)) return first;
  if (first?.kind === "tensor") {
    const tensors = items.flatMap((item) => (item.kind === "tensor" ? [item] : []));
    if (tensors.length === items.length) return likeTensors(first, tensors);
  }
  if (first && items.length > 1 && items.every((item) => item.kind === "int")) return someInteger();
  const text = first?.kind === "str" ? oneOfTexts(items) : undefined;
  if (text) return text;
  if (items.length > 1 && items.some((item) => item.kind === "float") && items.every(isReal))
    return float(undefined);
  if (first?.kind === "tuple" || first?.kind === "list") return likeRows(items);
  if (first?.kind === "dict" && items.length > 1) return likeRecords(items);
  const among = items.length > 1 ? objectsAmong(items) : undefined;
  if (among) return { ...unknown("loop"), among };
  return items.length === 1 && first ? first : scalarLike(unknown("loop"), items);
}

/** A tensor with the axes that all have, of one element type where they have one. */
function likeTensors(first: TensorValue, all: readonly TensorValue[]): TensorValue {
  const shape = all.map((tensor) => tensor.shape).reduce(commonShape);
  const dtype = all.every((tensor) => tensor.dtype === first.dtype) ? first.dtype : undefined;
  return { ...first, shape, dtype, content: undefined, values: undefined, producer: undefined };
}

function commonShape(a: Shape, b: Shape): Shape {
  if (!a.ranked || shapeKey(a) === shapeKey(b)) return a;
  const why: Reason = { code: "loop" };
  if (!b.ranked || a.dims.length !== b.dims.length) return unrankedShape(why);
  return shapeOf(a.dims.map((dim, i) => (dimKey(dim) === dimKey(b.dims[i] ?? dim) ? dim : unknownDim(why))));
}

/** What each of several tuples or lists of one length is, place by place. */
function likeRows(rows: readonly Value[]): Value {
  const [first] = rows;
  if (first?.kind !== "tuple" && first?.kind !== "list") return unknown("loop");
  const columns = rows.map((row) => (row.kind === first.kind ? row.items : undefined));
  const [length] = columns.map((items) => items?.length);
  if (columns.includes(undefined)) return likeLists(rows);
  if (length === undefined || columns.some((items) => items?.length !== length)) return unknown("loop");
  const items = Array.from({ length }, (_, i) => likeEach(columns.flatMap((column) => column?.[i] ?? [])));
  return { ...first, items };
}

/** What each of several dicts of the same keys is, key by key, as of records that a loop makes. */
function likeRecords(records: readonly Value[]): Value {
  const entries = records.map((record) =>
    record.kind === "dict" && !record.factory && !record.attributesOf ? record.entries : undefined,
  );
  const [first] = entries;
  if (!first || !entries.every((each) => each?.size === first.size)) return unknown("loop");
  const alike = new Map<string, DictEntry>();
  for (const [hash, { key }] of first) {
    const values = entries.flatMap((each) => each?.get(hash)?.value ?? []);
    if (values.length < entries.length) return unknown("loop");
    alike.set(hash, { key, value: likeEach(values) });
  }
  return { kind: "dict", entries: alike };
}

/** What each of several lists is of which some are known by what each item is like, where all have as many items. */
function likeLists(lists: readonly Value[]): Value {
  const growths = lists.map((value): Growth | undefined => {
    if (value.kind !== "list") return undefined;
    return value.items ? { each: likeEach(value.items), count: known(value.items.length) } : value.grown;
  });
  const [first] = growths;
  if (!first || !growths.every((growth) => growth && dimKey(growth.count) === dimKey(first.count)))
    return unknown("loop");
  const each = likeEach(growths.flatMap((growth) => (growth ? [growth.each] : [])));
  return { kind: "list", items: undefined, why: { code: "loop" }, grown: { each, count: first.count } };
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
