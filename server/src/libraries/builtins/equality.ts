/** Equality, identity and membership of values, as Python's `==`, `is` and `in` decide them. */
import { dtypeOfType } from "../../values/contents/dtype-codes";
import { isTypeNamed, isTypeOfClass } from "../../values/contents/dtype-values";
import { asciiOf, byteItems } from "./text/bytes-values";
import { itemsOf } from "./iteration/iteration";
import { consume, leftOf, setAdrift } from "./iteration/iterators-left";
import { objectComparison } from "./objects/object-operators";
import { compareNumbers, integerDim } from "./numbers/python-number";
import { truthOf } from "./truth";
import { isLess } from "../../values/dimensions/arithmetic";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import type { Context } from "../../values/context";
import { sameDim } from "../../values/dimensions/dimension";
import { hashKey } from "../../values/hash-key";
import { knownText } from "../../values/known-text";
import { forEachText, textsOf } from "../../values/one-of-texts";
import { ownClassOf, specialMethod } from "../../values/special-methods";
import {
  type DictEntry,
  type IteratorValue,
  type TensorValue,
  type Value,
  argumentsOf,
  str,
} from "../../values/value";
import { wholeEntries } from "../../values/whole-entries";

/** Whether two values are equal for Python; undefined where that can't be told. */
export const equals = boundedWalk(areEqual, (): boolean | undefined => undefined);

function areEqual(a: Value, b: Value, context: Context): boolean | undefined {
  if (ownClassOf(a) ?? ownClassOf(b)) {
    const own = objectComparison("==", a, b, context);
    if (own !== "none") return own;
  }
  if (isNaN(a) || isNaN(b)) return isNumber(a) && isNumber(b) ? false : undefined;
  // A real number that nobody knows may be `NaN`: `x != x` asks for just that.
  if (a === b && a.kind !== "unknown") return a.kind === "float" && a.value === undefined ? undefined : true;
  if (a.kind === "unknown" || b.kind === "unknown") {
    const [x, y] = [a, b].map((v) => (v.kind === "unknown" ? v.dim : integerDim(v)));
    return x && y ? sameDim(x, y) : undefined;
  }
  const [left, right] = [integerDim(a), integerDim(b)];
  // An axis that is open for Keras is `None` in a static shape, and some number at run time.
  if (left && right)
    return left.kind === "open" || right.kind === "open"
      ? undefined
      : (sameDim(left, right) ?? differs(left, right));
  if (numberKinds.has(a.kind) && numberKinds.has(b.kind)) {
    const order = compareNumbers(a, b);
    return order === undefined ? undefined : order === 0;
  }
  if (a.kind !== b.kind) return equalKinds(a, b);
  // Before keys are asked for: a tuple's is that of all its items, and would be made again for each of them.
  if (a.kind === "tuple" || a.kind === "list") {
    const [p, q] = [itemsOf(a, context), itemsOf(b, context)];
    if (!p || !q) return undefined;
    if (p.length !== q.length) return false;
    let isKnown = true;
    for (const [i, item] of p.entries()) {
      const answer = areSameOrEqual(item, q[i] ?? item, context);
      if (answer === false) return false;
      if (answer === undefined) isKnown = false;
    }
    return isKnown ? true : undefined;
  }
  if (a.kind === "dict" && b.kind === "dict") return equalEntries(wholeEntries(a), wholeEntries(b), context);
  if (a.kind === "set" && b.kind === "set" && a.members && b.members) {
    const { members } = b;
    return a.members.size === members.size && [...a.members.keys()].every((key) => members.has(key));
  }
  if (a.kind === "str" && b.kind === "str" && (a.isDtype ?? b.isDtype))
    return a.isDtype ? isTypeNamed(a, b) : isTypeNamed(b, a);
  if (a.kind === "str") {
    const [others, texts] = [textsOf(b), textsOf(a)];
    if (others && texts) return equalTexts(texts, others);
  }
  const [x, y] = [hashKey(a), hashKey(b)];
  return x !== undefined && y !== undefined ? x === y : undefined;
}

const isNaN = (value: Value): boolean => value.kind === "float" && Number.isNaN(value.value);
const isNumber = ({ kind }: Value): boolean => numberKinds.has(kind);

/** Containers take an item for equal to itself, which `NaN` is not: whether it is the same one is not told of two of them. */
export function areSameOrEqual(a: Value, b: Value, context: Context): boolean | undefined {
  if (a === b && a.kind === "float") return true;
  if (isNaN(a) && isNaN(b)) return undefined;
  return equals(a, b, context);
}

/** Whether two dicts hold equal values under the same keys, in whatever order. */
function equalEntries(
  a: ReadonlyMap<string, DictEntry> | undefined,
  b: ReadonlyMap<string, DictEntry> | undefined,
  context: Context,
): boolean | undefined {
  if (!a || !b) return undefined;
  if (a.size !== b.size) return false;
  let isKnown = true;
  for (const [key, { value }] of a) {
    const other = b.get(key);
    const answer = other !== undefined && areSameOrEqual(value, other.value, context);
    if (answer === false) return false;
    if (answer === undefined) isKnown = false;
  }
  return isKnown ? true : undefined;
}

/** Whether two texts are equal of which so many are meant. */
function equalTexts(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (!a.some((text) => b.includes(text))) return false;
  return a.length === 1 && b.length === 1 ? true : undefined;
}

const numberKinds: ReadonlySet<Value["kind"]> = new Set(["int", "bool", "float", "bigint"]);
/** Kinds whose values never equal one of another kind. */
const plainKinds: ReadonlySet<Value["kind"]> = new Set([
  "none",
  "str",
  "bool",
  "int",
  "float",
  "bigint",
  "tuple",
  "list",
  "dict",
  "set",
  "function",
  "class",
  "module",
  "bytes",
  "ellipsis",
]);

/** Whether a value that is known in part may turn out to be `None`: an axis that Keras leaves open, a gradient. */
const mayBeNone = (value: Value): boolean =>
  value.kind === "tensor"
    ? value.mayBeNone !== undefined
    : value.kind === "int" && (value.dim.kind === "open" || value.dim.kind === "unknown");

function equalKinds(a: Value, b: Value): boolean | undefined {
  if (a.kind === "none" || b.kind === "none") {
    // An instance may define equality, but not with None in any sane program.
    return mayBeNone(a.kind === "none" ? b : a) ? undefined : false;
  }
  const type = isTypeName(a, b);
  if (type !== false) return type;
  const isPlain = (value: Value): boolean => plainKinds.has(value.kind) || isOnlyItself(value);
  return isPlain(a) && isPlain(b) ? false : undefined;
}

/** Classes without an `__eq__` that programs derive theirs from. */
const WITHOUT_EQUALITY: ReadonlySet<string | undefined> = new Set([
  ...["builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol"],
  ...["enum.Enum", "enum.Flag"],
]);

/** Whether an instance equals nothing but itself, since neither its class nor a base of it says otherwise. */
const isOnlyItself = (value: Value): boolean =>
  value.kind === "object" &&
  value.class.mro.every(({ attributes, canonical, definedAt, openBase }) =>
    definedAt ? !openBase && !attributes.has("__eq__") : WITHOUT_EQUALITY.has(canonical),
  );

/** Types of elements whose names the libraries agree on; not those of text and objects. */
const NAMED = /^(b?float|u?int|complex)\d+$|^bool$|^string$/;

/** NumPy's kinds of types, which older releases take for one of them, and newer ones for none. */
const KINDS = /^numpy\.((signed|unsigned)?integer|floating|inexact|complexfloating|number|generic)$/;

/** Python's own types that stand for a type of elements. */
const STANDING = new Set(["float", "int", "bool", "complex", "str", "object"]);

/**
 * The type of an array's elements is a text to us, and equals the class that stands for it: `x.dtype == np.float32`.
 * Undefined where it may.
 */
function isTypeName(a: Value, b: Value): boolean | undefined {
  const [text, type] = a.kind === "str" ? [a, b] : [b, a];
  if (text.kind !== "str" || (type.kind !== "class" && type.kind !== "function")) return false;
  if (type.canonical === undefined) return false;
  if (type.canonical.startsWith("builtins.") && !STANDING.has(type.name)) return false;
  // The type of an array of texts has their length in it, and is no `str`.
  const name = type.name === "str" ? type.name : (dtypeOfType(type.name) ?? type.name);
  if (KINDS.test(type.canonical)) return undefined;
  if (text.isDtype) return isTypeOfClass(text, type.name);
  return forEachText(text, (one) => (NAMED.test(name) || NAMED.test(one) ? one === name : undefined));
}

function differs(a: NonNullable<ReturnType<typeof integerDim>>, b: typeof a): boolean | undefined {
  return isLess(a, b) === true || isLess(b, a) === true ? false : undefined;
}

const isWhole = ({ shape }: TensorValue): boolean =>
  shape.ranked && shape.dims.every(({ kind }) => kind === "known" || kind === "open");

/** Whether two values are the same object for `is`; undefined where that can't be told. */
export function isSame(a: Value, b: Value): boolean | undefined {
  if (a === b && a.kind !== "unknown") return true;
  if (a.kind === "unknown" || b.kind === "unknown") return undefined;
  if (a.kind === "none" || b.kind === "none") {
    if (a.kind === b.kind) return true;
    return mayBeNone(a.kind === "none" ? b : a) ? undefined : false;
  }
  if (a.kind === "bool" || b.kind === "bool") return a.kind === b.kind && a === b;
  if (a.kind !== b.kind) return isTypeName(a, b) === false ? false : undefined;
  const [x, y] = [hashKey(a), hashKey(b)];
  if (x !== undefined && y !== undefined) return x === y;
  // Lengths that nobody knows are called by the name that a tensor is bound to, in a copy of it.
  if (a.kind === "tensor" && b.kind === "tensor" && !(isWhole(a) && isWhole(b))) return undefined;
  return a.kind === "object" || a.kind === "list" || a.kind === "dict" || a.kind === "tensor"
    ? false
    : undefined;
}

/** `item in container`; undefined where that can't be told. */
export function contains(container: Value, item: Value, context: Context): boolean | undefined {
  if (item.kind === "str" && item.among)
    return forEachText(item, (text) => contains(container, { ...str(text), isDtype: item.isDtype }, context));
  if (container.kind === "str") {
    const sought = knownText(item);
    if (sought === undefined) return undefined;
    return container.value?.includes(sought) ?? forEachText(container, (text) => text.includes(sought));
  }
  if (container.kind === "bytes") {
    const text = asciiOf(container);
    const part = item.kind === "bytes" ? asciiOf(item) : undefined;
    if (item.kind === "bytes")
      return text !== undefined && part !== undefined ? text.includes(part) : undefined;
    const answers = byteItems(container)?.map((byte) => equals(item, byte, context));
    return answers?.includes(true) ? true : answers?.includes(undefined) === false ? false : undefined;
  }
  const keyed =
    container.kind === "dict" ? container.entries : container.kind === "set" ? container.members : undefined;
  if (keyed) {
    const key = hashKey(item);
    // A type of elements has another hash than its names, and that of the classes which it equals.
    if (item.kind === "str" && item.isDtype) return undefined;
    if (key === undefined) return undefined;
    const mayLack = container.kind === "dict" && container.entries?.get(key)?.mayLack === true;
    return mayLack ? undefined : keyed.has(key);
  }
  if (container.kind === "class" && container.definedAt) {
    const method = specialMethod(container, "contains", context);
    return method && truthOf(context.call(method, argumentsOf(container.definedAt, [item])), context);
  }
  if (container.kind === "object") {
    const method = context.attribute(container, "__contains__");
    if (!method || method.kind === "unknown") return undefined;
    return truthOf(context.call(method, argumentsOf(container.constructed, [item])), context);
  }
  if (container.kind === "iterator") return isAmongNext(item, container, context);
  if (container.kind !== "list" && container.kind !== "tuple" && container.kind !== "range") return undefined;
  const items = itemsOf(container, context);
  if (!items) return undefined;
  const answers = items.map((other) => areSameOrEqual(item, other, context));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** Whether an iterator gives something; it is asked no further than that. */
function isAmongNext(item: Value, iterator: IteratorValue, context: Context): boolean | undefined {
  const { items, further } = leftOf(iterator, context, "some");
  const answers = items.map((other) => equals(item, other, context));
  const place = answers.findIndex((answer) => answer !== false);
  if (place < 0 && further === undefined) {
    consume(iterator, "all", context);
    return false;
  }
  if (answers[place] !== true) {
    setAdrift(iterator, context);
    return undefined;
  }
  consume(iterator, place + 1, context);
  return true;
}
