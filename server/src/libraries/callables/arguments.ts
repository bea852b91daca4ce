/** Reading what a function or a method of a library is called with. */
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import type { Span } from "../../values/records/span";
import type { Arguments, Value } from "../../values/value";

/** One argument by its position or its name; undefined where it is not given. */
export function argument(args: Arguments, position: number, name?: string): Value | undefined {
  return args.positional[position] ?? (name === undefined ? undefined : args.keywords.get(name));
}

/** The known text of an argument. */
export function textArgument(args: Arguments, position: number, name?: string): string | undefined {
  return knownText(argument(args, position, name));
}

/** Whether an argument is given of which nobody knows what it is; None is as good as none. */
export function isUntold(args: Arguments, position: number, name?: string): boolean {
  const value = argument(args, position, name);
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
  return knownInteger(argument(args, position, name));
}

/** A method's arguments taken apart: the instance it is bound to, and what was given to it. */
export function receiver(args: Arguments): { self: Value | undefined; rest: Arguments } {
  const [self, ...positional] = args.positional;
  return { self, rest: { ...args, positional, positionalSpans: args.positionalSpans.slice(1) } };
}

/** Where one argument stands; the whole call where it is not given. */
export const spanOfArgument = (args: Arguments, position: number, name: string): Span =>
  args.positionalSpans[position] ?? args.keywordSpans.get(name) ?? args.site;
