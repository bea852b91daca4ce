/** Statements and expressions that may only stand inside of something: a function, a loop, a module. */
import { refusal, type Refusal, type StatementRule, type ExpressionRule } from "./refusal";

/** `return`, `break`, `continue` and `from … import *` where they have no meaning. */
export const outsideStatements: StatementRule = (statement, { scope, isInLoop }) => [
  ((): Refusal | undefined => {
    switch (statement.kind) {
      case "Return":
        return scope === "module" || scope === "class"
          ? refusal(statement, "'return' outside function")
          : undefined;
      case "Break":
        return isInLoop ? undefined : refusal(statement, "'break' outside loop");
      case "Continue":
        return isInLoop ? undefined : refusal(statement, "'continue' not properly in loop");
      case "ImportFrom":
        return statement.star && scope !== "module"
          ? refusal(statement, "import * only allowed at module level")
          : undefined;
      default:
        return undefined;
    }
  })(),
];

/** `yield` and `await` where no function can stop at them. */
export const outsideExpressions: ExpressionRule = (expression, { scope, comprehension, isNotebook }) => {
  if (expression.kind === "Yield") {
    if (comprehension !== undefined) return [refusal(expression, `'yield' inside ${comprehension}`)];
    return [
      scope === "module" || scope === "class" ? refusal(expression, "'yield' outside function") : undefined,
    ];
  }
  // A generator expression may await anywhere, since it is asynchronous itself.
  if (expression.kind !== "Await" || comprehension !== undefined) return [];
  if (scope === "function" || scope === "lambda")
    return [refusal(expression, "'await' outside async function")];
  if (scope === "async function" || (scope === "module" && isNotebook)) return [];
  return [refusal(expression, "'await' outside function")];
};
