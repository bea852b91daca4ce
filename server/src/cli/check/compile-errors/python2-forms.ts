/** Forms that the grammar still reads and Python 3 does not. */
import type { ExpressionRule, StatementRule } from "./refusal";

const SAYS = "invalid syntax";

/** `raise E, "text"`, and `x := 1` without the parentheses that it needs as a statement. */
export const oddStatements: StatementRule = (statement, { refuse }) => {
  if (statement.kind === "Raise") {
    const { exception } = statement;
    // A tuple in parentheses begins before its first item.
    const isBare = exception?.kind === "Tuple" && exception.items[0]?.start === exception.start;
    if (isBare) refuse(exception, SAYS);
  }
  if (statement.kind !== "Expression") return;
  const { value, start } = statement;
  if (value.kind === "NamedExpression" && value.start === start) refuse(value, SAYS);
};

/** `a <> b` and backquotes, which stand for nothing that could be worked out. */
export const oddExpressions: ExpressionRule = (expression, { text, refuse }) => {
  if (expression.kind !== "Missing") return;
  const source = text(expression);
  if (source.startsWith("`") || /^[^"'#]+<>/.test(source)) refuse(expression, SAYS);
};
