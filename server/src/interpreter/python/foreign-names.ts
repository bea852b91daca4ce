/** Names of numbers and arrays that nobody knows, seen from where they are used. */
import { type Machine, lookUp } from "../machine";
import { nameOf } from "../../values/dimensions/symbols";
import type { Value } from "../../values/value";

/**
 * Whether a value is called by a name that means something else here, or nothing: that of a function which gave it back, or
 * of a constructor's parameter that an attribute holds.
 */
export function isForeign(m: Machine, value: Value): boolean {
  const named = nameOf(value);
  if (!named) return false;
  const there = lookUp(m, m.frame.scope, named.name);
  return there === undefined || nameOf(there)?.id !== named.id;
}
