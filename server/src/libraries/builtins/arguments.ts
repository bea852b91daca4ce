/** Reading the arguments of built-in functions. */
import type { Arguments, Value } from "../../values/value";

/** The argument at a position or by a name. */
export function given(args: Arguments, position: number, name?: string): Value | undefined {
  return args.positional[position] ?? (name === undefined ? undefined : args.keywords.get(name));
}

/** The known text of an argument. */
export function textArgument(args: Arguments, position: number, name?: string): string | undefined {
  const value = given(args, position, name);
  return value?.kind === "str" ? value.value : undefined;
}

/** The known integer of an argument. */
export function integerArgument(args: Arguments, position: number, name?: string): number | undefined {
  const value = given(args, position, name);
  return value?.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;
}
