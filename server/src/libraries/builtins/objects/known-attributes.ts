/** Python's own types whose attributes are all known. */
import type { Value } from "../../../values/value";

/** The name of a value's type where every attribute that it has is described; undefined for any other. */
export function fullyDescribedType(value: Value): string | undefined {
  switch (value.kind) {
    case "none":
      return "NoneType";
    case "bool":
      return "bool";
    case "tuple":
      return value.fields || value.isTensorShape ? undefined : "tuple";
    default:
      return undefined;
  }
}
