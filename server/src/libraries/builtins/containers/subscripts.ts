/** Subscripts of Python's own containers: reading, slicing, setting and deleting. */
import { itemCount } from "./item-count";
import { anyItem, someOrNew } from "../any-item";
import { changedAttributes } from "../objects/attribute-dict";
import { asciiOf, byteItems } from "../text/bytes-values";
import { scalarSubscript } from "../numbers/numpy-scalars";
import { itemsOf } from "../iteration/iteration";
import { someInteger } from "../like-each";
import { addAlike, alikeList, setEntries, setItems } from "./list-contents";
import { likeEach } from "../like-each";
import { partUnder } from "./parts-of-one";
import { integerDim, numberOf } from "../numbers/python-number";
import { rangeSubscript } from "./range-subscript";
import { sliceIndices } from "./slice-bounds";
import {
  partsOfIndex,
  refusedAtPlaces,
  refusedBounds,
  refusedPart,
  refusedParts,
  setColumn,
  setElements,
  slicedLength,
  tensorOf,
  tensorSubscript,
} from "../../tensor-functions";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { characterAt } from "../../../values/names/characters";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import { symbolSubscript } from "../../../values/dimensions/symbols";
import { putEntry } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import { oneOf } from "../../../values/one-of";
import { textsOf } from "../../../values/one-of-texts";
import {
  type DictValue,
  NONE,
  type SliceValue,
  type Value,
  argumentsOf,
  bytes,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

function pick<T>(items: readonly T[], indices: readonly number[]): readonly T[] {
  return indices.flatMap((i) => {
    const item = items[i];
    return item === undefined ? [] : [item];
  });
}

function sequenceItem(items: readonly Value[], index: Value, span: Span): Value {
  const dim = integerDim(index);
  if (!dim)
    return anyItem(
      items,
      index.kind === "unknown" ? index.reason : reason("not-supported", "subscript", span),
    );
  if (dim.kind !== "known")
    return anyItem(items, dim.kind === "unknown" ? dim.reason : reason("data", "an index", span));
  return (
    items[dim.value < 0 ? dim.value + items.length : dim.value] ??
    unknown("not-supported", "index out of range", span)
  );
}

/** The values of a dictionary, as far as they are known. */
export const valuesOf = ({ entries }: DictValue): readonly Value[] =>
  [...(entries?.values() ?? [])].map(({ value }) => value);

/** The values that stand under a key of which not more is known than, perhaps, the texts that it may be. */
export function valuesUnder(dict: DictValue, key: Value): readonly Value[] {
  // A type of elements stands under no text, though it equals its name.
  if (key.kind === "str" && key.isDtype)
    return [...(dict.entries?.values() ?? [])].flatMap((entry) =>
      entry.key.kind === "str" && !entry.key.isDtype ? [] : [entry.value],
    );
  const texts = textsOf(key);
  return texts ? texts.flatMap((text) => dict.entries?.get(`s:${text}`)?.value ?? []) : valuesOf(dict);
}

function dictItem(value: DictValue, index: Value, span: Span, context: Context): Value {
  if (!value.entries && value.each && value.escaped !== true) return value.each;
  if (!value.entries) return unknown(value.why ?? reason("not-supported", "a dict", span));
  const key = hashKey(index);
  if (key === undefined) {
    const why = index.kind === "unknown" ? index.reason : reason("not-supported", "a dict key", span);
    const there = valuesUnder(value, index);
    if (!value.factory) return anyItem(there, why);
    // Reading a key that is missing adds it, and nobody knows whether it is.
    setEntries(value, undefined, context.heap);
    return someOrNew(there, why);
  }
  const found = value.entries.get(key)?.value;
  if (found || !value.factory) return found ?? unknown("not-supported", "missing key", span);
  const made = context.call(value.factory, argumentsOf(span, []));
  setEntries(value, new Map(value.entries).set(key, { key: index, value: made }), context.heap);
  return made;
}

/** `[::0]` */
const isStandingStill = (index: Value): boolean => index.kind === "slice" && numberOf(index.step) === 0;

/** The exception that `value[index]` raises where that is known; undefined where the item is there or may be. */
export function lacksItem(value: Value, index: Value): "KeyError" | "IndexError" | "ValueError" | undefined {
  if (value.kind === "dict") {
    const key = hashKey(index);
    return value.entries && !value.factory && key !== undefined && !value.entries.has(key)
      ? "KeyError"
      : undefined;
  }
  if (value.kind === "tensor" && value.flavour === "numpy")
    return (index.kind === "tuple" ? index.items : [index]).some(isStandingStill) ? "ValueError" : undefined;
  const isListed = value.kind === "list" || value.kind === "tuple";
  if (!isListed && value.kind !== "str" && value.kind !== "range") return undefined;
  if (index.kind === "slice") return numberOf(index.step) === 0 ? "ValueError" : undefined;
  const dim = integerDim(index);
  const length = isListed ? value.items?.length : itemCount(value);
  if (length === undefined || dim?.kind !== "known") return undefined;
  return dim.value >= length || dim.value < -length ? "IndexError" : undefined;
}

/** The exception that `value[index]` raises where the index, which nobody knows, is none of those that are there. */
export function mayLackItem(value: Value, index: Value): "KeyError" | "IndexError" | undefined {
  if (value.kind === "dict")
    return value.entries && !value.factory && hashKey(index) === undefined ? "KeyError" : undefined;
  const isPlace = index.kind === "unknown" || (index.kind === "int" && index.dim.kind !== "known");
  return (value.kind === "list" || value.kind === "tuple") && value.items && isPlace
    ? "IndexError"
    : undefined;
}

/**
 * `items[i:i + n]` where nobody knows `i`, or `items[:n]`: so many items of which all are alike, as of an array. Of things
 * that can be changed, as layers, each is one of them, whatever their number. Undefined for others.
 */
function window(items: readonly Value[], count: Dim, slice: SliceValue): Value | undefined {
  const length = slicedLength(count, slice);
  const one = oneOf(items, reason("data", "a slice"));
  if (one.among && items.some(({ kind }) => kind === "object")) return alikeList(one, length);
  const each = likeEach(items);
  return each.kind !== "unknown" || length.kind === "known" ? alikeList(each, length) : undefined;
}

/** `value[index]` for anything but tensors and instances. */
function containerSubscript(value: Value, index: Value, span: Span, context: Context): Value {
  switch (value.kind) {
    case "range":
      return rangeSubscript(value, index, span);
    case "list":
    case "tuple": {
      if (!value.items && value.kind === "list" && value.grown && index.kind !== "slice")
        return index.kind === "int" ? value.grown.each : sequenceItem([value.grown.each], index, span);
      if (!value.items && value.kind === "list" && value.grown && index.kind === "slice") {
        const { each, count } = value.grown;
        return window([each], count, index) ?? list(undefined, reason("data", "a slice", span));
      }
      if (!value.items)
        return unknown(
          (value.kind === "list" ? value.why : undefined) ?? reason("not-supported", "a list", span),
        );
      if (index.kind !== "slice") return sequenceItem(value.items, index, span);
      const indices = sliceIndices(index, value.items.length);
      if (!indices)
        return value.kind === "list"
          ? (window(value.items, known(value.items.length), index) ??
              list(undefined, reason("data", "a slice", span)))
          : unknown("data", "a slice", span);
      const items = pick(value.items, indices);
      if (value.kind === "list") return list(items);
      return value.isTensorShape ? { ...tuple(items), isTensorShape: true } : tuple(items);
    }
    case "dict":
      return dictItem(value, index, span, context);
    case "bytes": {
      const text = asciiOf(value);
      if (index.kind === "slice") {
        const indices = text === undefined ? undefined : sliceIndices(index, text.length);
        return indices && text !== undefined
          ? bytes(pick(Array.from(text), indices).join(""))
          : { kind: "bytes" };
      }
      return text === undefined ? someInteger() : sequenceItem(byteItems(value) ?? [], index, span);
    }
    case "str": {
      if (value.value === undefined) return str(undefined);
      if (index.kind === "slice") {
        const characters = Array.from(value.value);
        const indices = sliceIndices(index, characters.length);
        return str(indices && pick(characters, indices).join(""));
      }
      const dim = integerDim(index);
      return str(dim?.kind === "known" ? characterAt(value.value, dim.value) : undefined);
    }
    case "class":
    case "function":
      if (value.kind === "class") {
        const members = value.attributes.get("__members__");
        if (members?.kind === "dict") return dictItem(members, index, span, context);
      }
      // A subscripted class is a type hint: `List[int]`.
      return value;
    default:
      return unknown("not-supported", `subscript of a ${value.kind}`, span);
  }
}

/** The items after `list[slice] = values`; undefined where they can't be told. */
function withSlice(
  items: readonly Value[],
  slice: SliceValue,
  value: Value,
  context: Context,
): readonly Value[] | undefined {
  const indices = sliceIndices(slice, items.length);
  const added = itemsOf(value, context);
  if (!indices || !added) return undefined;
  const step = slice.step.kind === "none" ? 1 : numberOf(slice.step);
  if (step === 1) {
    const start = indices[0] ?? sliceStart(slice, items.length);
    return start === undefined
      ? undefined
      : bounded([items.slice(0, start), added, items.slice(start + indices.length)]);
  }
  if (added.length !== indices.length) return undefined;
  const result = [...items];
  for (const [i, at] of indices.entries()) result[at] = added[i] ?? NONE;
  return result;
}

/** Parts one after another; undefined for more items than are kept. */
function bounded(parts: readonly (readonly Value[])[]): readonly Value[] | undefined {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length > ITEMS_PER_CONTAINER ? undefined : parts.flat();
}

/** Where an empty slice stands. */
function sliceStart(slice: SliceValue, length: number): number | undefined {
  if (slice.lower.kind === "none") return 0;
  const dim = integerDim(slice.lower);
  if (dim?.kind !== "known") return undefined;
  return Math.min(Math.max(dim.value < 0 ? dim.value + length : dim.value, 0), length);
}

/** The positions that an index into one axis means; undefined where they are not known or not there. */
function positionsOf(index: Value, length: number): readonly number[] | undefined {
  if (index.kind === "ellipsis") return Array.from({ length }, (_, i) => i);
  if (index.kind === "slice") return sliceIndices(index, length);
  const dim = integerDim(index);
  if (dim?.kind !== "known") return undefined;
  const at = dim.value < 0 ? dim.value + length : dim.value;
  return at >= 0 && at < length ? [at] : undefined;
}

/** Whether `list[index] = value` sets one item: an index that nobody knows may be a slice, which is given several. */
function isOneItem(index: Value, value: Value): boolean {
  const isNumber =
    value.kind === "int" || value.kind === "float" || value.kind === "bool" || value.kind === "str";
  return index.kind === "int" || (index.kind !== "slice" && isNumber);
}

/** `container[index] = value`. An index that is not known leaves open which item of a list is another. */
export function setSubscript(
  container: Value,
  index: Value,
  value: Value,
  site: Span,
  context: Context,
): void {
  const { heap } = context;
  if (container.kind === "dict") {
    if (container.attributesOf) {
      changedAttributes(
        container.attributesOf,
        (plain) => {
          setSubscript(plain, index, value, site, context);
        },
        context,
      );
      return;
    }
    if (!container.entries && container.each) {
      addAlike(container, value, heap);
      return;
    }
    const key = hashKey(index);
    const entries = container.entries && key !== undefined ? new Map(container.entries) : undefined;
    if (entries) putEntry(entries, key ?? "", { key: index, value });
    setEntries(container, entries, heap);
    return;
  }
  if (container.kind === "tensor") {
    // `a[9] += 1` reads before it writes, and was told then.
    const isTold = value.kind === "unknown" && value.reason.code === "already-reported";
    const parts = partsOfIndex(index, container, context);
    if (!isTold && refusedBounds(container, parts, site, context)) return;
    if (!isTold && refusedPart(container, parts, value, site, context)) return;
    if (!isTold && refusedParts(container, parts, site, context)) return;
    if (!isTold && refusedAtPlaces(container, parts, value, site, context)) return;
    if (container.values && setColumn(container, index, tensorOf(value, context), heap)) return;
    setElements(container, positionsOf(index, container.content?.length ?? 0), value, context);
    return;
  }
  if (container.kind !== "list") return;
  if (!container.items) {
    const { grown } = container;
    if (!grown || !isOneItem(index, value)) setItems(container, undefined, heap);
    else heap.write(container, "grown", { ...grown, each: likeEach([grown.each, value]), ends: undefined });
    return;
  }
  if (index.kind === "slice") {
    setItems(container, withSlice(container.items, index, value, context), heap);
    return;
  }
  const dim = integerDim(index);
  if (dim?.kind !== "known") {
    // One of them is another now, nobody knows which.
    const either = isOneItem(index, value)
      ? container.items.map((item) => likeEach([item, value]))
      : undefined;
    setItems(container, either, heap);
    return;
  }
  const items = [...container.items];
  const at = dim.value < 0 ? dim.value + items.length : dim.value;
  if (at >= 0 && at < items.length) items[at] = value;
  setItems(container, items, heap);
}

/** `del container[index]`. */
export function deleteSubscript(container: Value, index: Value, context: Context): void {
  const { heap } = context;
  if (container.kind === "dict" && container.attributesOf) {
    changedAttributes(
      container.attributesOf,
      (plain) => {
        deleteSubscript(plain, index, context);
      },
      context,
    );
    return;
  }
  if (container.kind === "dict" && container.entries) {
    const key = hashKey(index);
    const entries = key === undefined ? undefined : new Map(container.entries);
    entries?.delete(key ?? "");
    setEntries(container, entries, heap);
    return;
  }
  if (container.kind !== "list") return;
  if (!container.items) {
    setItems(container, undefined, heap);
    return;
  }
  const indices = index.kind === "slice" ? sliceIndices(index, container.items.length) : undefined;
  const dim = integerDim(index);
  const at =
    dim?.kind === "known" ? [dim.value < 0 ? dim.value + container.items.length : dim.value] : undefined;
  const gone = new Set(indices ?? at);
  setItems(container, (indices ?? at) && container.items.filter((_, i) => !gone.has(i)), heap);
}

/** `value[index]`: tensors by their axes, named unknowns by name, containers by their items. */
export function subscriptOf(value: Value, index: Value, span: Span, context: Context): Value {
  if (value.kind === "tensor") return tensorSubscript(value, index, span, context);
  if (value.kind === "unknown" && value.tupleOf && index.kind === "int") return value.tupleOf.each;
  if (value.kind === "unknown") return partUnder(symbolSubscript(value, index), value, index);
  return scalarSubscript(value, index, span, context) ?? containerSubscript(value, index, span, context);
}
