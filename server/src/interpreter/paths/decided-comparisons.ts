/** The comparisons that a test is made of, with what it says of each where it holds or does not. */
import type { Comparison, Expression } from "../../syntax/ast";
import { lookup } from "../../values/names/lookup";

/** A comparison that is known to hold, or not to. */
export interface Decided {
  readonly comparison: Comparison;
  readonly holds: boolean;
}

/** What is known of the comparisons in a test where it holds, or where it does not. */
export function decidedIn(test: Expression, holds: boolean): readonly Decided[] {
  if (test.kind === "Comparison") return [{ comparison: test, holds }];
  if (test.kind === "UnaryOperation" && test.operator === "not") return decidedIn(test.operand, !holds);
  const isEach = test.kind === "BooleanOperation" && test.operator === (holds ? "and" : "or");
  return isEach ? test.operands.flatMap((operand) => decidedIn(operand, holds)) : [];
}

/** The operators with their sides changed. */
const TURNED: Readonly<Record<string, string>> = {
  "==": "==",
  "!=": "!=",
  "<=": ">=",
  ">=": "<=",
  ">": "<",
  "<": ">",
};

/** The operator that says the same with its sides changed. */
export const turned = (operator: string): string | undefined => lookup(TURNED, operator);
