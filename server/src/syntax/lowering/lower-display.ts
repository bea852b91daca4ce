/** Lowers tuples, lists, sets, dictionaries, comprehensions, and the same forms where they are targets. */
import type { Comprehension, ComprehensionClause, DictDisplay, Expression } from "../ast";
import { lowerOnly } from "./lower-access";
import {
  afterNode,
  endOf,
  type ExpressionLowerer,
  hasToken,
  isNamed,
  type Lowering,
  lowerExpression,
  lowerExpressionList,
  missing,
  namedChildren,
  nameOf,
  startOf,
} from "./lower-context";

function lowerItems(kind: "Tuple" | "List" | "Set"): ExpressionLowerer {
  return (context, node) => ({
    kind,
    start: startOf(context, node),
    end: endOf(context, node),
    items: namedChildren(context, node).map((child) => lowerExpression(context, child)),
  });
}

/** `a, b` without parentheses. */
function lowerBareList(context: Lowering, node: number): Expression {
  return lowerExpressionList(context, node + 1, afterNode(context, node));
}

/** `(a)`: parentheses leave no node of their own, as in Python's `ast`. */
function lowerParenthesized(context: Lowering, node: number): Expression {
  return lowerOnly(context, node);
}

/** `(a)` as a target is written like a tuple but is one only with a comma. */
function lowerTuplePattern(context: Lowering, node: number): Expression {
  const [only, second] = namedChildren(context, node);
  const isGroup = only !== undefined && second === undefined && !hasToken(context, node, ",");
  return isGroup ? lowerExpression(context, only) : lowerItems("Tuple")(context, node);
}

function lowerStarred(context: Lowering, node: number): Expression {
  return {
    kind: "Starred",
    start: startOf(context, node),
    end: endOf(context, node),
    value: lowerOnly(context, node),
  };
}

function lowerDictionary(context: Lowering, node: number): Expression {
  const entries = namedChildren(context, node).map((child): DictDisplay["entries"][number] => {
    if (nameOf(context, child) !== "pair") return { value: lowerOnly(context, child) };
    const [key, value] = namedChildren(context, child);
    return {
      key:
        key === undefined
          ? missing(startOf(context, child), endOf(context, child))
          : lowerExpression(context, key),
      value:
        value === undefined
          ? missing(startOf(context, child), endOf(context, child))
          : lowerExpression(context, value),
    };
  });
  return { kind: "Dict", start: startOf(context, node), end: endOf(context, node), entries };
}

interface OpenClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: Expression[];
}

function lowerClause(context: Lowering, node: number): OpenClause {
  let target = node + 1;
  // `async for` has a token in front.
  while (!isNamed(context, target)) target = afterNode(context, target);
  let iterable = afterNode(context, target);
  while (!isNamed(context, iterable)) iterable = afterNode(context, iterable);
  return {
    target: lowerExpression(context, target),
    iterable: lowerExpressionList(context, iterable, afterNode(context, node)),
    conditions: [],
  };
}

function lowerComprehension(produces: Comprehension["produces"]): ExpressionLowerer {
  return (context, node) => {
    const clauses: OpenClause[] = [];
    const [body, ...rest] = namedChildren(context, node);
    if (body === undefined) return missing(startOf(context, node), endOf(context, node));
    for (const child of rest) {
      if (nameOf(context, child) === "for_in_clause") clauses.push(lowerClause(context, child));
      else clauses.at(-1)?.conditions.push(lowerOnly(context, child));
    }
    const result: readonly ComprehensionClause[] = clauses;
    const range = { start: startOf(context, node), end: endOf(context, node) };
    if (produces !== "dict") {
      return {
        kind: "Comprehension",
        ...range,
        produces,
        element: lowerExpression(context, body),
        clauses: result,
      };
    }
    const [key, value] = namedChildren(context, body);
    if (key === undefined || value === undefined) return missing(range.start, range.end);
    return {
      kind: "Comprehension",
      ...range,
      produces,
      element: lowerExpression(context, key),
      value: lowerExpression(context, value),
      clauses: result,
    };
  };
}

export const displayLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  tuple: lowerItems("Tuple"),
  list: lowerItems("List"),
  list_pattern: lowerItems("List"),
  set: lowerItems("Set"),
  tuple_pattern: lowerTuplePattern,
  expression_list: lowerBareList,
  pattern_list: lowerBareList,
  parenthesized_expression: lowerParenthesized,
  list_splat: lowerStarred,
  list_splat_pattern: lowerStarred,
  dictionary: lowerDictionary,
  list_comprehension: lowerComprehension("list"),
  set_comprehension: lowerComprehension("set"),
  dictionary_comprehension: lowerComprehension("dict"),
  generator_expression: lowerComprehension("generator"),
};
