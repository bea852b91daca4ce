/** What Python's dicts and sets find a value by. */
import { boundedWalk } from "./bounds/bounded-walk";
import { CHARACTERS_PER_TEXT } from "./bounds/budgets";
import { isOfNumPy } from "./contents/dtype-values";
import { dayOf, pointOf, spanOf } from "./contents/time-point";
import { identity } from "./heap/identity";
import type { ObjectValue, Value } from "./value";

/**
 * A string equal for values that Python's dict treats as the same key; undefined for unknown or unhashable values, and
 * for those too large to be a key.
 */
export const hashKey = boundedWalk(keyOf, (): string | undefined => undefined);

function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case "none":
    case "ellipsis":
      return value.kind;
    case "bool":
      return `n:${value.value ? 1 : 0}`;
    case "int":
      return value.dim.kind === "known" ? `n:${value.dim.value}` : undefined;
    case "bigint":
      return `n:${value.value}`;
    case "float":
      return value.value === undefined ? undefined : `n:${value.value}`;
    case "str":
      // A type of elements equals its name, and stands under a key of its own.
      if (value.isDtype) return isOfNumPy(value) ? `y:${value.value}` : undefined;
      return value.value === undefined ? undefined : `s:${value.value}`;
    case "bytes":
      return value.text?.value === undefined ? undefined : `b:${value.text.value}`;
    case "tuple": {
      const keys = value.items.map((item) => hashKey(item));
      let length = 0;
      for (const key of keys) length += key?.length ?? Infinity;
      return length > CHARACTERS_PER_TEXT ? undefined : keyOfItems(keys.map((key) => key ?? ""));
    }
    case "object":
      return keyOfObject(value);
    case "function":
    case "class":
      return `o:${identity(value)}`;
    // A library's module is made anew at each import; its name is what it is.
    case "module":
      return `m:${value.name}`;
    default:
      return undefined;
  }
}

/** Where the class says what equals what, being the same object is not all there is to it. */
function keyOfObject(value: ObjectValue): string | undefined {
  const time = pointOf(value) ?? dayOf(value);
  if (time) return time.cell === undefined ? undefined : `${time.type}:${time.cell}`;
  const span = spanOf(value);
  if (span) return span.seconds === undefined ? undefined : `${span.type}:${span.seconds}`;
  const equal = value.class.mro.find(({ attributes }) => attributes.has("__eq__"));
  if (!equal) return `o:${identity(value)}`;
  if (!equal.hashedBy || value.class.mro.some(({ attributes }) => attributes.has("__hash__")))
    return undefined;
  const fields = equal.hashedBy.map((name) => value.attributes.get(name));
  const keys = fields.map((field) => field && hashKey(field));
  if (!keys.every((key) => key !== undefined)) return undefined;
  const key = `d:${identity(value.class)};${keyOfItems(keys)}`;
  return key.length > CHARACTERS_PER_TEXT ? undefined : key;
}

/** The key of a tuple of values with these keys: the length of each stands before them, so that no two tuples have the same. */
export const keyOfItems = (keys: readonly string[]): string =>
  `t:${keys.map(({ length }) => length).join(",")};${keys.join("")}`;

/** Whether a key stands for a tuple. */
export const isKeyOfTuple = (key: string): boolean => key.startsWith("t:");

/** The keys of the items of the tuple that a key stands for; undefined where it stands for anything else. */
export function itemsOfKey(key: string): readonly string[] | undefined {
  if (!isKeyOfTuple(key)) return undefined;
  const end = key.indexOf(";");
  let place = end + 1;
  return key
    .slice(2, end)
    .split(",")
    .map((length) => key.slice(place, (place += Number(length))));
}
