/** Exceptions that Python certainly raises inside a `try`, so that its handler runs: missing keys, items and attributes. */
import { type Machine, RaiseSignal } from "../machine";
import { lacksItem } from "../../libraries/builtins";
import type { Span } from "../../values/span";
import type { Value } from "../../values/value";

/** Outside of a `try` the program would end; what is inside is asked only there, where the program answers it itself. */
const isTried = (m: Machine): boolean => m.tries.length > 0;

/** Raises where `value[index]` is known to be absent and the program may be waiting for that. */
export function raiseForMissingItem(m: Machine, value: Value, index: Value, site: Span): void {
  const exception = isTried(m) ? lacksItem(value, index) : undefined;
  if (exception !== undefined) throw new RaiseSignal(m.context.library(`builtins.${exception}`), site);
}

/** Raises where `value` is of a kind whose attributes are all known, and the one asked for is not among them. */
export function raiseForMissingAttribute(m: Machine, value: Value, site: Span): void {
  if (isTried(m) && hasKnownAttributes(value))
    throw new RaiseSignal(m.context.library("builtins.AttributeError"), site);
}

function hasKnownAttributes(value: Value): boolean {
  switch (value.kind) {
    case "none":
    case "bool":
      return true;
    case "tuple":
      return !value.fields && !value.isTensorShape;
    default:
      return false;
  }
}
