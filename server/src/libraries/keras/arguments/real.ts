/** Floating-point arguments such as dropout rates. */
import { type ArgumentSpec, type Maybe } from "../layer-definition";
import { unknown } from "../../../values/value";

/** A number, or our ignorance of it. */
export function real(defaultValue: number | undefined): ArgumentSpec<Maybe<number>> {
  return {
    defaultText: defaultValue === undefined ? undefined : String(defaultValue),
    parse: (value, { name }) => {
      if (value === undefined) return defaultValue ?? unknown("not-supported", name);
      if (value.kind === "unknown") return value;
      if (value.kind === "int" && value.dim.kind === "known") return value.dim.value;
      if (value.kind === "float" && value.value !== undefined) return value.value;
      return unknown("not-supported", name);
    },
  };
}
