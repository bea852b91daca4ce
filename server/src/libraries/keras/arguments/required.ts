/** Required arguments of any kind, such as the function of `Lambda` or the cells of a stack. */
import type { ArgumentSpec } from "../layer-definition";
import { NONE, type Value } from "../../../values/value";

/** Any value, kept as given; leaving it out is a missing argument, for which what is usual is offered. */
export function required(usual?: string): ArgumentSpec<Value> {
  return { usual, parse: (value) => value ?? NONE };
}
