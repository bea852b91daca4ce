/** What `for` sees: the items of anything iterable. */
import { byteItems } from "../text/bytes-values";
import { itemCount } from "../containers/item-count";
import { consume, leftOf } from "./iterators-left";
import { membersInOrder } from "./set-order";
import { someInteger } from "../like-each";
import { integerDim } from "../numbers/python-number";
import { arrayIn, valuesOfCells } from "../../../values/contents/cell-values";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { countWork } from "../../../values/bounds/work";
import type { Context } from "../../../values/context";
import { specialMethod } from "../../../values/special-methods";
import { boundsOfRange, lengthOfRange } from "../../../values/dimensions/range-length";
import { elementOf } from "../../../values/scalar-type";
import { knownText } from "../../../values/known-text";
import {
  type ClassValue,
  type DictValue,
  type ObjectValue,
  type RangeValue,
  type TensorValue,
  type Value,
  argumentsOf,
  int,
  str,
} from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";
import { wholeEntries } from "../../../values/whole-entries";

/** Items beyond which a range is over data rather than structure. */
const RANGE = 10_000;

/** How many numbers a range gives, where that is a number that is known. */
export function countOfRange(range: RangeValue): number | undefined {
  const length = lengthOfRange(range);
  return length.kind === "known" ? length.value : undefined;
}

function rangeItems(range: RangeValue): readonly Value[] | undefined {
  const { start, step } = range;
  const count = countOfRange(range);
  if (count === undefined || count > RANGE || start.kind !== "known" || step.kind !== "known")
    return undefined;
  countWork(count);
  return Array.from({ length: count }, (_, i) => int(start.value + i * step.value));
}

/** The elements of an array one by one, each a scalar of its type. */
function elementsOf({ flavour, dtype }: TensorValue, content: readonly Value[]): readonly Value[] {
  return flavour === "numpy" ? content.map((item) => elementOf(item, dtype)) : content;
}

/** The items that iteration gives, in order; undefined where they can't be known. */
export function itemsOf(value: Value, context: Context): readonly Value[] | undefined {
  switch (value.kind) {
    case "tuple":
    case "list":
      return value.items;
    case "dict":
      countWork(value.entries?.size ?? 0);
      return wholeEntries(value) && [...(value.entries?.values() ?? [])].map((entry) => entry.key);
    case "set":
      countWork(value.members?.size ?? 0);
      return membersInOrder(value);
    case "str":
      // A book is data; its characters are not gone through one by one.
      if (value.value === undefined || value.value.length > ITEMS_PER_CONTAINER) return undefined;
      countWork(value.value.length);
      return Array.from(value.value, (c) => str(c));
    case "bytes":
      return byteItems(value);
    case "range":
      return rangeItems(value);
    case "iterator": {
      const { items, further } = leftOf(value, context);
      consume(value, "all", context);
      return further === undefined ? items : undefined;
    }
    case "tensor": {
      if (value.content && value.shape.ranked && value.shape.dims.length === 1)
        return elementsOf(value, value.content);
      const isVector = value.shape.ranked && value.shape.dims.length === 1;
      const cells =
        isVector && value.values?.of === value.shape ? valuesOfCells(value.values.all) : undefined;
      if (cells) return cells;
      const each = isVector && value.values?.of === value.shape ? arrayIn(value.values.all) : undefined;
      const first = value.shape.ranked ? value.shape.dims[0] : undefined;
      // Rows of a small array are worth looking at one by one; those of a data set are not.
      if (first?.kind !== "known" || first.value > 64) return undefined;
      return Array.from({ length: first.value }, (_, i) => each ?? context.subscript(value, int(i), NOWHERE));
    }
    case "class": {
      // An enumeration gives its members.
      const members = value.attributes.get("__members__");
      const method = specialMethod(value, "iter", context);
      if (method && value.definedAt)
        return itemsOf(context.call(method, argumentsOf(value.definedAt, [])), context);
      return members?.kind === "dict" ? membersOf(value, members) : undefined;
    }
    case "object":
      return objectItems(value, context);
    default:
      return undefined;
  }
}

/** Each member of an enumeration once, whatever other names it has; undefined where nobody knows which are gone over. */
function membersOf({ attributes }: ClassValue, members: DictValue): readonly Value[] | undefined {
  const names = attributes.get("_member_names_");
  const listed = names?.kind === "list" ? names.items : undefined;
  return listed?.flatMap((name) => {
    const text = knownText(name);
    const entry = text === undefined ? undefined : members.entries?.get(`s:${text}`);
    return entry ? [entry.value] : [];
  });
}

/** An iterator may give another one, and that the first again. */
const objectItems = boundedWalk(itemsOfObject, (): readonly Value[] | undefined => undefined);

function itemsOfObject(value: ObjectValue, context: Context): readonly Value[] | undefined {
  const has = (name: string): boolean => value.class.mro.some((c) => c.attributes.has(name));
  if (has("__iter__")) {
    const method = context.attribute(value, "__iter__");
    const iterator = method && context.call(method, argumentsOf(value.constructed, []));
    return iterator && iterator !== value ? itemsOf(iterator, context) : undefined;
  }
  if (!has("__len__") || !has("__getitem__")) return undefined;
  const [length, get] = [context.attribute(value, "__len__"), context.attribute(value, "__getitem__")];
  const count = length && integerDim(context.call(length, argumentsOf(value.constructed, [])));
  if (!get || count?.kind !== "known" || count.value > RANGE) return undefined;
  return Array.from({ length: count.value }, (_, i) =>
    context.call(get, argumentsOf(value.constructed, [int(i)])),
  );
}

/** One item of an iterable whose number of items is unknown: what each of them certainly is, or undefined. */
export function itemOf(value: Value, context: Context): Value | undefined {
  if (value.kind === "range") return someInteger(boundsOfRange(value));
  if (value.kind === "bytes") return someInteger();
  if (value.kind === "iterator") return leftOf(value, context).further;
  if (value.kind === "list") return value.grown?.each;
  if (value.kind === "unknown") return value.tupleOf?.each;
  if (value.kind === "str") return str(undefined);
  if (value.kind !== "tensor" || !value.shape.ranked || value.shape.dims.length === 0) return undefined;
  const array =
    value.shape.dims.length === 1 && value.values?.of === value.shape ? arrayIn(value.values.all) : undefined;
  if (array) return array;
  return context.subscript(value, someInteger(), NOWHERE);
}

/**
 * How many values one certainly gives when it is unpacked; undefined where that is not known. An array gives its rows, as a
 * tensor does where data is computed and no graph is traced.
 */
export function countGiven(value: Value, { isTracing }: Pick<Context, "isTracing">): number | undefined {
  if (value.kind === "tuple" || value.kind === "list") return value.items?.length;
  if (value.kind === "str" || value.kind === "range") return itemCount(value);
  if (value.kind === "dict") return wholeEntries(value)?.size;
  if (value.kind === "set") return value.members?.size;
  // A tensor may stand for several that a refused layer would have given.
  if (value.kind !== "tensor" || !value.shape.ranked) return undefined;
  // What stands for the result of what was refused may stand for several tensors.
  const isMade = value.placeholder === undefined && value.hasNoGradient !== false;
  const isComputed = value.flavour === "eager" && !isTracing && isMade;
  if (value.flavour !== "numpy" && !isComputed) return undefined;
  const [rows] = value.shape.dims;
  return rows?.kind === "known" ? rows.value : undefined;
}
