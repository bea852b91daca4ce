/** Reading the arguments of pandas' functions. */
import type { Context } from "../../values/context";
import type { Arguments, Value } from "../../values/value";

/** One argument by its position or its name; undefined where it is not given or None. */
export function given(args: Arguments, position: number, name: string): Value | undefined {
  const value = args.positional[position] ?? args.keywords.get(name);
  return value?.kind === "none" ? undefined : value;
}

/** A keyword; undefined where it is not given or None. */
export const keyword = (args: Arguments, name: string): Value | undefined => given(args, Infinity, name);

/** A flag: `fallback` where it is not given, undefined where it can't be told. */
export function flag(
  args: Arguments,
  name: string,
  fallback: boolean,
  context: Context,
): boolean | undefined {
  const value = args.keywords.get(name);
  return value === undefined ? fallback : context.truth(value);
}

/** The axis a call works on, 0 for rows; undefined where it can't be told. */
export function axisOf(args: Arguments, position: number, fallback: 0 | 1 = 0): 0 | 1 | undefined {
  const value = given(args, position, "axis");
  if (value === undefined) return fallback;
  if (value.kind === "str") return value.value === "columns" ? 1 : value.value === undefined ? undefined : 0;
  if (value.kind !== "int" || value.dim.kind !== "known") return undefined;
  return value.dim.value === 0 ? 0 : value.dim.value === 1 || value.dim.value === -1 ? 1 : undefined;
}
