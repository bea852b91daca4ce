/** Statements and expressions that may only stand inside of something: a function, a loop, a module. */
import type { ExpressionRule, StatementRule } from "./refusal";

/** `return`, `break`, `continue` and `from … import *` where they have no meaning. */
export const outsideStatements: StatementRule = (statement, { refuse }, { scope, isInLoop }) => {
  switch (statement.kind) {
    case "Return":
      if (scope === "module" || scope === "class") refuse(statement, "'return' outside function");
      return;
    case "Break":
      if (!isInLoop) refuse(statement, "'break' outside loop");
      return;
    case "Continue":
      if (!isInLoop) refuse(statement, "'continue' not properly in loop");
      return;
    case "ImportFrom":
      if (statement.star && scope !== "module") refuse(statement, "import * only allowed at module level");
      return;
    default:
      return;
  }
};

/** `yield` and `await` where no function can stop at them. */
export const outsideExpressions: ExpressionRule = (
  expression,
  { refuse },
  { scope, comprehension, isNotebook },
) => {
  if (expression.kind === "Yield") {
    if (comprehension !== undefined) refuse(expression, `'yield' inside ${comprehension}`);
    else if (scope === "module" || scope === "class") refuse(expression, "'yield' outside function");
    return;
  }
  // A generator expression may await anywhere, since it is asynchronous itself.
  if (expression.kind !== "Await" || comprehension !== undefined) return;
  if (scope === "function" || scope === "lambda") refuse(expression, "'await' outside async function");
  else if (scope === "class" || (scope === "module" && !isNotebook))
    refuse(expression, "'await' outside function");
};
