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

/** Whether an argument is given of which nobody knows what it is; None is as good as none. */
export function isUntold(args: Arguments, position: number, name?: string): boolean {
  const value = given(args, position, name);
  if (args.rest) return true;
  if (!value || value.kind === "none") return false;
  return value.kind === "str"
    ? value.value === undefined
    : value.kind !== "int" || value.dim.kind !== "known";
}

/** The integer that an argument is, or what stands for one that is not given; undefined where nobody knows it. */
export const integerOr = <T>(
  fallback: T,
  args: Arguments,
  position: number,
  name?: string,
): number | T | undefined =>
  isUntold(args, position, name) ? undefined : (integerArgument(args, position, name) ?? fallback);

/** The known integer of an argument. */
export function integerArgument(args: Arguments, position: number, name?: string): number | undefined {
  return knownInteger(given(args, position, name));
}
