/** What the rules of this folder share: where they stand, and what Python says. */
import type { Expression, FunctionDef, Range, Statement } from "../../../syntax/ast";

/** A piece of code that Python refuses, and the words of its SyntaxError. */
export interface Refusal extends Range {
  readonly says: string;
}

/** A top-level statement, by offsets from whose start all places in it are told. */
export interface Code {
  readonly text: (range: Range) => string;
  /** Takes down what Python refuses; most code has nothing of it, so that no rule makes a list of its own. */
  readonly refuse: (place: Range, says: string) => void;
}

/** The code around a statement or an expression, as far as Python's compiler asks for it. */
export interface Surroundings {
  /** The innermost function or class; the module itself where there is none. */
  readonly scope: "module" | "class" | "function" | "async function" | "lambda";
  /** Whether a loop of that scope goes round it. */
  readonly isInLoop: boolean;
  /** The comprehension that holds it directly, named as Python does. */
  readonly comprehension?: string;
  /** The functions around the scope, innermost first: what `nonlocal` may mean is a name of theirs. */
  readonly enclosing: readonly FunctionDef[];
  /** Whether it is a notebook's, which may `await` at the top. */
  readonly isNotebook: boolean;
}

export type StatementRule = (statement: Statement, code: Code, surroundings: Surroundings) => void;
export type ExpressionRule = (expression: Expression, code: Code, surroundings: Surroundings) => void;
