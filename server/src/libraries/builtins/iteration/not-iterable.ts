/** Values of Python's own that give no items: numbers, None, functions, and objects of classes that say nothing of items. */
import { isPlainObject } from "../objects/plain-objects";
import { floatType } from "../../../values/float-type";
import { isOwnFunction, plainType } from "../objects/plain-types";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** Python's name for the type of a value that certainly gives no items; undefined for all others. */
function typeWithoutItems(value: Value): string | undefined {
  switch (value.kind) {
    case "float":
    case "tensor":
      return floatType(value);
    case "int":
    case "none":
      return plainType(value);
    case "bool":
      return "bool";
    case "function":
      return isOwnFunction(value) ? (value.self ? "method" : "function") : undefined;
    case "object":
      return isPlainObject(value, ["__iter__", "__getitem__", "__getattr__"]) ? value.class.name : undefined;
    default:
      return undefined;
  }
}

/** What is raised where an item is asked of an object of the program whose class gives none. */
export function withoutOwnItems(value: Value): NotIterable<"not-subscriptable"> | undefined {
  if (value.kind !== "object" || !isPlainObject(value, ["__getitem__"])) return undefined;
  const { name } = value.class;
  const message = `'${name}' object is not subscriptable`;
  return { exception: "TypeError", message, code: "not-subscriptable", facts: { given: name } };
}

/** `for i in 5` counts, and `for x in build()` of what a function forgot to return has its fix there. */
function remediesOf(value: Value, site: Span): readonly Remedy[] {
  if (value.kind === "int")
    return [{ kind: "wrapText", span: site, before: "range(", after: ")", preferred: true }];
  return value.kind === "none" ? (value.ifUsed ?? []) : [];
}

/** What is raised where a loop goes through a value that gives no items. */
export function looped(value: Value, site: Span): NotIterable<"nothing-to-iterate"> | undefined {
  const type = typeWithoutItems(value);
  return type === undefined
    ? undefined
    : {
        exception: "TypeError",
        message: `'${type}' object is not iterable`,
        code: "nothing-to-iterate",
        facts: { given: type === "NoneType" ? "None" : type },
        remedies: remediesOf(value, site),
      };
}

/** Python's own types that give items, but to an iterator alone. */
const ITERABLES: ReadonlySet<Value["kind"]> = new Set([
  "list",
  "tuple",
  "dict",
  "set",
  "range",
  "str",
  "bytes",
]);

/** How Python calls the type of what `next` is given, where it certainly is no iterator. */
export function notAnIterator(value: Value): string | undefined {
  if (value.kind === "object")
    return isPlainObject(value, ["__next__", "__getattr__"]) ? value.class.name : undefined;
  if (value.kind === "tuple" && value.class) return undefined;
  if (value.kind === "list") {
    if (value.view ?? value.isDeque) return value.view?.type ?? "collections.deque";
    return value.isOneByOne ? undefined : "list";
  }
  return ITERABLES.has(value.kind) ? value.kind : typeWithoutItems(value);
}
