/** Forms that the grammar still reads and Python 3 does not. */
import { refusal, type ExpressionRule, type StatementRule } from "./refusal";

const SAYS = "invalid syntax";

/** `raise E, "text"`, and `x := 1` without the parentheses that it needs as a statement. */
export const oddStatements: StatementRule = (statement) => {
  if (statement.kind === "Raise") {
    const { exception } = statement;
    // A tuple in parentheses begins before its first item.
    const isBare = exception?.kind === "Tuple" && exception.items[0]?.start === exception.start;
    return [isBare ? refusal(exception, SAYS) : undefined];
  }
  if (statement.kind !== "Expression") return [];
  const { value, start } = statement;
  return [value.kind === "NamedExpression" && value.start === start ? refusal(value, SAYS) : undefined];
};

/** `a <> b` and backquotes, which stand for nothing that could be worked out. */
export const oddExpressions: ExpressionRule = (expression, _surroundings, text) => {
  if (expression.kind !== "Missing") return [];
  const source = text(expression);
  const isOdd = source.startsWith("`") || /^[^"'#]+<>/.test(source);
  return [isOdd ? refusal(expression, SAYS) : undefined];
};
