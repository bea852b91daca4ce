/** Required arguments of any kind, such as the function of `Lambda` or the cells of a stack. */
import type { ArgumentSpec } from "../layer-definition";
import { NONE, type Value } from "../../../values/value";

/** Any value, kept as given; leaving it out is a missing argument. */
export function required(): ArgumentSpec<Value> {
  return { parse: (value) => value ?? NONE };
}
