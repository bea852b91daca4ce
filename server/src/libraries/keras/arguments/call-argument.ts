/** Reads an argument of the application `layer(x, …)` by name or place. */
import type { Arguments, Value } from "../../../values/value";

/** The value given for `name`, which is positional argument number `index`; undefined where it is not given. */
export function callArgument(call: Arguments, name: string, index: number): Value | undefined {
  return call.keywords.get(name) ?? call.positional[index] ?? call.rest;
}
