/** Numbers that say that an option of the command line was not given: a default of 0 or below, which no count has. */
import type { Value } from "../../values/value";

/** What a library gets of it is not known, though a condition that asks for it is decided as by default. */
export const untilGiven = (value: Value): Value =>
  value.kind === "int" && value.dim.kind === "known" && value.dim.value <= 0
    ? { ...value, mayBeGiven: true }
    : value;

/** What is computed of such a number is another while it is no count either: `2 * args.units` of 0. */
export const likewiseUntilGiven = (result: Value, ...operands: readonly Value[]): Value =>
  operands.some((operand) => operand.kind === "int" && operand.mayBeGiven) ? untilGiven(result) : result;
