/** What each of several values certainly is, as far as that is known: one value that stands for all of them. */
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { boundsOfAll } from "../../values/dimensions/between";
import type { Between } from "../../values/dimensions/polynomial";
import { dimKey, known, unknownDim } from "../../values/dimensions/dimension";
import { hashKey } from "../../values/hash-key";
import { objectsAmong } from "../../values/like-objects";
import { oneOfTexts } from "../../values/one-of-texts";
import type { Reason } from "../../values/records/reason";
import { scalarLike } from "../../values/scalar-value";
import { type Shape, shapeKey, shapeOf, unrankedShape } from "../../values/dimensions/shape";
import {
  type DictEntry,
  type Growth,
  type IntValue,
  type TensorValue,
  type Value,
  float,
  unknown,
} from "../../values/value";

/** The number of one of many rounds, and what it lies between where that is known. */
export const someInteger = (between?: Between): IntValue => ({
  kind: "int",
  dim: { kind: "unknown", reason: { code: "loop" }, between },
});

/** What any of several items is: itself where all are the same, a tensor of the axes that all have, a number that is not told, one of so many texts, else unknown. */
export const likeEach = boundedWalk(likeAll, (): Value => unknown("budget", "a structure"));

function likeAll(given: readonly Value[]): Value {
  // `[row] * 1000` holds one row, which need not be looked at a thousand times on each of its levels.
  const items = [...new Set(given)];
  const [first] = items;
  if (first && items.length < given.length && items.length === 1) return first;
  // A tuple is gone through item by item below: its key is that of all its items, and would be made again for each of them.
  const key = first && first.kind !== "tuple" ? hashKey(first) : undefined;
  if (first && key !== undefined && items.every((item) => hashKey(item) === key)) return first;
  if (first?.kind === "tensor") {
    const tensors = items.flatMap((item) => (item.kind === "tensor" ? [item] : []));
    if (tensors.length === items.length) return likeTensors(first, tensors);
  }
  if (first && items.length > 1 && items.every((item) => item.kind === "int"))
    return someInteger(boundsOfAll(items.map(({ dim }) => dim)));
  const text = first?.kind === "str" ? oneOfTexts(items) : undefined;
  if (text) return text;
  // One of whole and of real numbers may be a whole one, which is no real one to who takes whole ones alone.
  if (items.length > 1 && items.every((item) => item.kind === "float")) return float(undefined);
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
    const found = entries.flatMap((each) => each?.get(hash) ?? []);
    if (found.length < entries.length) return unknown("loop");
    const value = likeEach(found.map((each) => each.value));
    alike.set(hash, found.some(({ mayLack }) => mayLack) ? { key, value, mayLack: true } : { key, value });
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
