/** Values that are certainly of one of Python's own types, and of none that is derived from it or stands in its place. */
import { isCertainNone } from "../../../values/none";
import { scalarType } from "../../../values/scalar-type";
import type { Value } from "../../../values/value";

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
