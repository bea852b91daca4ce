/** What the rules of this folder share: where they stand, and what Python says. */
import type { Expression, Range, Statement } from "../../../syntax/ast";

/** A piece of code that Python refuses, by offsets from the start of its statement, and the words of its SyntaxError. */
export interface Refusal extends Range {
  readonly says: string;
}

export const refusal = ({ start, end }: Range, says: string): Refusal => ({ start, end, says });

/** The code around a statement or an expression, as far as Python's compiler asks for it. */
export interface Surroundings {
  /** The innermost function or class; the module itself where there is none. */
  readonly scope: "module" | "class" | "function" | "async function" | "lambda";
  /** Whether a loop of that scope goes round it. */
  readonly isInLoop: boolean;
  /** The comprehension that holds it directly, named as Python does. */
  readonly comprehension?: string;
  /** The names that the functions around the scope bind, innermost first: what `nonlocal` may mean. */
  readonly enclosing: readonly ReadonlySet<string>[];
  /** Whether it is a notebook's, which may `await` at the top. */
  readonly isNotebook: boolean;
}

export type StatementRule = (
  statement: Statement,
  surroundings: Surroundings,
) => readonly (Refusal | undefined)[];
export type ExpressionRule = (
  expression: Expression,
  surroundings: Surroundings,
  text: (range: Range) => string,
) => readonly (Refusal | undefined)[];
