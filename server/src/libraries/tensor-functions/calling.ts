/** Library functions that are written as rules of their arguments, for those that call functions of the program. */
import type { Context } from "../../values/context";
import { type Arguments, type Value, libraryFunction, unknown } from "../../values/value";

/** A dotted name and what stands behind it. */
export type Entry = readonly [string, () => Value];

/** What a call gives; undefined where that is not known. */
export type Rule = (args: Arguments, context: Context) => Value | undefined;

/** A function of a library by its rule. */
export const calling = (name: string, rule: Rule): Entry => [
  name,
  () => libraryFunction(name, (args, context) => rule(args, context) ?? unknown("not-supported", name)),
];
