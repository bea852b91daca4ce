/**
 * What a loop counts lies between bounds, unless a test in its body takes some of the numbers out:
 * `if i + n > len(rows): break`. What such a test leaves is not worked out, so that no bounds are known then.
 */
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { foundOnce } from "../../../syntax/found-once";
import type { Comprehension, Expression, For, Statement } from "../../../syntax/ast";
import type { Value } from "../../../values/value";

const deciding: ReadonlySet<Statement["kind"]> = new Set(["If", "While", "Match", "Try", "Assert"]);

function decides(expression: Expression): boolean {
  if (expression.kind === "Conditional" || expression.kind === "BooleanOperation") return true;
  if (
    expression.kind === "Comprehension" &&
    expression.clauses.some((clause) => clause.conditions.length > 0)
  )
    return true;
  const parts: Expression[] = [];
  eachSubexpression(expression, (part) => void parts.push(part));
  return parts.some(decides);
}

function hasTest(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (deciding.has(statement.kind)) return true;
    const parts: Expression[] = [];
    eachExpressionOf(statement, (part) => void parts.push(part));
    return parts.some(decides) || blocksOf(statement).some(hasTest);
  });
}

const isTested = foundOnce((node: For | Comprehension): boolean =>
  node.kind === "For" ? hasTest(node.body) : decides(node),
);

function withoutBounds(value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map(withoutBounds) };
  if (value.kind !== "int" || value.dim.kind !== "unknown" || !value.dim.between) return value;
  return { ...value, dim: { ...value.dim, between: undefined } };
}

/** What any round of a loop is over, with its bounds where the loop leaves none of them out. */
export const countedBy = (node: For | Comprehension, item: Value): Value =>
  isTested(node) ? withoutBounds(item) : item;
