/** Lowers operators: arithmetic, boolean, comparisons, conditionals, walrus, await and yield. */
import type { Expression, UnaryOperation } from "../ast";
import {
  afterNode,
  endOf,
  type ExpressionLowerer,
  hasToken,
  identifierText,
  isNamed,
  type Lowering,
  lowerExpression,
  missing,
  namedChildren,
  nameOf,
  startOf,
  textOf,
} from "./lower-context";
import { lookup } from "../../values/names/lookup";
import type { BinaryOperator, ComparisonOperator } from "../../values/names/operators";

/** The operators of the grammar are exactly these. */
const BINARY_OPERATORS: ReadonlySet<string> = new Set<BinaryOperator>([
  ...(["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"] as const),
]);

export function isBinaryOperator(operator: string): operator is BinaryOperator {
  return BINARY_OPERATORS.has(operator);
}

const COMPARISON_OPERATORS: Readonly<Partial<Record<string, ComparisonOperator>>> = {
  "==": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  in: "in",
  "not in": "not in",
  is: "is",
  "is not": "is not",
};

function missingAt(context: Lowering, node: number): Expression {
  return missing(startOf(context, node), endOf(context, node));
}

function rangeOf(context: Lowering, node: number): { start: number; end: number } {
  return { start: startOf(context, node), end: endOf(context, node) };
}

function lowerBinary(context: Lowering, node: number): Expression {
  const left = node + 1;
  const token = afterNode(context, left);
  const operator = nameOf(context, token);
  if (!isBinaryOperator(operator)) return missingAt(context, node);
  if (operator === "&" || operator === "^") return lowerAndXor(context, node);
  return {
    kind: "BinaryOperation",
    ...rangeOf(context, node),
    operator,
    left: lowerExpression(context, left),
    right: lowerExpression(context, afterNode(context, token)),
  };
}

/**
 * The grammar lets `^` bind tighter than `&`, Python the other way round. So a chain of the two is read as a flat
 * list of operands, whatever its nesting, and grouped anew: `&` first, then `^`, each from the left.
 */
function lowerAndXor(context: Lowering, node: number): Expression {
  const sums: Expression[] = [];
  let product: Expression | undefined;
  for (const { operator, operand } of andXorChain(context, node)) {
    if (operator === "^" && product) {
      sums.push(product);
      product = operand;
    } else {
      product = product ? binary("&", product, operand) : operand;
    }
  }
  if (product) sums.push(product);
  const whole = sums.reduce((left, right) => binary("^", left, right));
  // Only the node knows of parentheses at its ends.
  return { ...whole, ...rangeOf(context, node) };
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: "BinaryOperation", start: left.start, end: right.end, operator, left, right };
}

/** The operands of an unparenthesised chain of `&` and `^` with the operator in front of each, in order. */
function andXorChain(
  context: Lowering,
  node: number,
): { operator: string | undefined; operand: Expression }[] {
  const chain: { operator: string | undefined; operand: Expression }[] = [];
  // Explicit, since a long chain is nested as deep as it is long.
  const pending: { operator: string | undefined; node: number }[] = [{ operator: undefined, node }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const left = next.node + 1;
    const token = afterNode(context, left);
    const inner = nameOf(context, next.node) === "binary_operator" ? nameOf(context, token) : undefined;
    if (inner !== "&" && inner !== "^") {
      chain.push({ operator: next.operator, operand: lowerExpression(context, next.node) });
      continue;
    }
    pending.push(
      { operator: inner, node: afterNode(context, token) },
      { operator: next.operator, node: left },
    );
  }
  return chain;
}

function lowerUnary(context: Lowering, node: number): Expression {
  const name = nameOf(context, node + 1);
  const operator: UnaryOperation["operator"] | undefined =
    name === "-" || name === "+" || name === "~" || name === "not" ? name : undefined;
  if (!operator) return missingAt(context, node);
  const operand = lowerExpression(context, afterNode(context, node + 1));
  // Recovery parses a star that the grammar does not take as `~`.
  if (name === "~" && textOf(context, node).startsWith("*"))
    return { kind: "Starred", ...rangeOf(context, node), value: operand };
  return { kind: "UnaryOperation", ...rangeOf(context, node), operator, operand };
}

/** `a and b and c` is nested to the left in the grammar and one list of operands here, as in Python's `ast`. */
function lowerBoolean(context: Lowering, node: number): Expression {
  const operator = hasToken(context, node, "and") ? "and" : "or";
  const operands: Expression[] = [];
  let current = node;
  // Operands are met from the last to the first.
  for (;;) {
    const [left, right] = namedChildren(context, current);
    if (left === undefined || right === undefined) return missingAt(context, node);
    operands.push(lowerExpression(context, right));
    if (nameOf(context, left) !== "boolean_operator" || !hasToken(context, left, operator)) {
      operands.push(lowerExpression(context, left));
      break;
    }
    current = left;
  }
  return { kind: "BooleanOperation", ...rangeOf(context, node), operator, operands: operands.reverse() };
}

function lowerComparison(context: Lowering, node: number): Expression {
  const operands: Expression[] = [];
  const operators: ComparisonOperator[] = [];
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (isNamed(context, child)) {
      operands.push(lowerExpression(context, child));
      continue;
    }
    const operator = lookup(COMPARISON_OPERATORS, nameOf(context, child));
    // `<>` is Python 2's.
    if (!operator) return missingAt(context, node);
    operators.push(operator);
  }
  return { kind: "Comparison", ...rangeOf(context, node), operands, operators };
}

function lowerConditional(context: Lowering, node: number): Expression {
  const [body, test, orelse] = namedChildren(context, node);
  if (body === undefined || test === undefined || orelse === undefined) return missingAt(context, node);
  return {
    kind: "Conditional",
    ...rangeOf(context, node),
    test: lowerExpression(context, test),
    body: lowerExpression(context, body),
    orelse: lowerExpression(context, orelse),
  };
}

function lowerNamedExpression(context: Lowering, node: number): Expression {
  const [target, value] = namedChildren(context, node);
  if (target === undefined || value === undefined) return missingAt(context, node);
  return {
    kind: "NamedExpression",
    ...rangeOf(context, node),
    target: { kind: "Name", ...rangeOf(context, target), id: identifierText(context, target) },
    value: lowerExpression(context, value),
  };
}

function lowerYield(context: Lowering, node: number): Expression {
  context.hasYield = true;
  const value = namedChildren(context, node)[0];
  return {
    kind: "Yield",
    ...rangeOf(context, node),
    value: value === undefined ? undefined : lowerExpression(context, value),
    isFrom: hasToken(context, node, "from"),
  };
}

function lowerAwait(context: Lowering, node: number): Expression {
  const value = namedChildren(context, node)[0];
  if (value === undefined) return missingAt(context, node);
  return { kind: "Await", ...rangeOf(context, node), value: lowerExpression(context, value) };
}

export const operatorLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  binary_operator: lowerBinary,
  unary_operator: lowerUnary,
  not_operator: lowerUnary,
  boolean_operator: lowerBoolean,
  comparison_operator: lowerComparison,
  conditional_expression: lowerConditional,
  named_expression: lowerNamedExpression,
  yield: lowerYield,
  await: lowerAwait,
};
