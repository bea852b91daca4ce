/** Values that are certainly of one of Python's own types, and of none that is derived from it or stands in its place. */
import { isCertainNone } from "../../../values/none";
import { scalarType } from "../../../values/scalar-type";
import type { FunctionValue, Value } from "../../../values/value";

export type PlainType = "int" | "float" | "str" | "list" | "tuple" | "dict" | "set" | "range" | "NoneType";

/** Python's name for the type of a value that is certainly of just this type; undefined for all others. */
export function plainType(value: Value): PlainType | undefined {
  switch (value.kind) {
    case "int":
    case "float":
      return value.instance || scalarType(value) !== undefined ? undefined : value.kind;
    case "str":
      return value.instance || value.isDtype ? undefined : "str";
    case "list":
      return value.isDeque || value.isOneByOne || value.view ? undefined : "list";
    case "tuple":
      return value.fields || value.class || value.isTensorShape ? undefined : "tuple";
    case "dict":
      return value.factory || value.attributesOf ? undefined : "dict";
    case "set":
      return value.isFrozen ? undefined : "set";
    case "range":
      return "range";
    case "none":
      return isCertainNone(value) ? "NoneType" : undefined;
    default:
      return undefined;
  }
}

/** Whether a function is the program's own, and nothing that a decorator or a library made stands in its place. */
export const isOwnFunction = ({ closure, decorated, canonical }: FunctionValue): boolean =>
  closure !== undefined && !decorated && !canonical;

/** The same of more types: bytes that can't be changed, frozen sets, and functions that are no methods. */
export function builtinType(value: Value): PlainType | "bytes" | "frozenset" | "function" | undefined {
  switch (value.kind) {
    case "bytes":
      // Those that can be changed are bytes here, too, of which nothing is known.
      return value.text ? "bytes" : undefined;
    case "set":
      return value.isFrozen ? "frozenset" : "set";
    case "function":
      return isOwnFunction(value) && !value.self ? "function" : undefined;
    default:
      return plainType(value);
  }
}
