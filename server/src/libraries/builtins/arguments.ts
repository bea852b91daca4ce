/** Reading the arguments of built-in functions. */
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import type { Arguments, Value } from "../../values/value";

/** The argument at a position or by a name. */
export function given(args: Arguments, position: number, name?: string): Value | undefined {
  return args.positional[position] ?? (name === undefined ? undefined : args.keywords.get(name));
}

/** The known text of an argument. */
export function textArgument(args: Arguments, position: number, name?: string): string | undefined {
  return knownText(given(args, position, name));
}

/** The known integer of an argument. */
export function integerArgument(args: Arguments, position: number, name?: string): number | undefined {
  return knownInteger(given(args, position, name));
}
