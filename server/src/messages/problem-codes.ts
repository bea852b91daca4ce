/** The problem codes as types: which there are, and which facts the text of each needs. */
import type { Placeholders, ProblemText } from "./catalogue";
import * as problems from "./problems";

/** A code that has its texts; any other does not compile. */
export type ProblemCode = keyof typeof problems;

type PlaceholdersOf<Code extends ProblemCode> = Placeholders<
  (typeof problems)[Code]["what" | "why" | "remedy"]
>;

/** What the texts of a code are filled with; facts of other names may stand beside them, for fixes. */
export type FactsOf<Code extends ProblemCode, Fact> = Code extends ProblemCode
  ? Readonly<Record<PlaceholdersOf<Code>, Fact>> & Readonly<Record<string, Fact>>
  : never;

/** The English texts of every problem, by code. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = problems;

/** Whether a code has its texts, and so a page. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** Every code, in alphabetical order. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problemTexts).filter(isProblemCode).sort();
