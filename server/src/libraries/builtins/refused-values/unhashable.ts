/** Values by which no dict or set can find anything: lists, dicts, sets, tuples that hold some, and objects that are equal by their contents. */
import { plainType } from "../objects/plain-types";
import { isCertainArray } from "../../../values/certain-array";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { ClassValue, Value } from "../../../values/value";
import { refusedExpression, shown, typeError } from "./refusal";

/** Python's name for the type of the first part of a value that certainly has no hash. */
const unhashableType = boundedWalk(typeWithoutHash, (): string | undefined => undefined);

function typeWithoutHash(value: Value): string | undefined {
  switch (value.kind) {
    case "list":
      return plainType(value);
    case "dict":
      return value.attributesOf || value.factory ? undefined : "dict";
    case "set":
      return value.isFrozen ? undefined : "set";
    case "tuple":
      for (const item of value.items) {
        const type = unhashableType(item);
        if (type !== undefined) return type;
      }
      return undefined;
    case "tensor":
      return isCertainArray(value) ? "numpy.ndarray" : undefined;
    case "object":
      return value.native === undefined && hasNoHash(value.class) ? value.class.name : undefined;
    default:
      return undefined;
  }
}

/** A class that says what equals its instances, and not by which hash, has none; so do those that derive from it. */
function hasNoHash({ mro }: ClassValue): boolean {
  if (mro.some(({ openBase, metaclass }) => openBase ?? metaclass)) return false;
  const first = mro.find(({ attributes }) => attributes.has("__eq__") || attributes.has("__hash__"));
  return (
    first !== undefined &&
    first.canonical === undefined &&
    !first.attributes.has("__hash__") &&
    !first.hashedBy
  );
}

/** What is raised where a value is to be a key, or an item of a set. */
export function unhashable(value: Value): NotIterable<"refused-value"> | undefined {
  const type = unhashableType(value);
  if (type === undefined) return undefined;
  return refusedExpression(`hash(${shown(value)})`, typeError(`unhashable type: '${type}'`));
}
