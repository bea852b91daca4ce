/** Lowers the statements that hold blocks: if, for, while, try, with and match. */
import type { ExceptHandler, Expression, If, MatchCase, Statement, WithItem } from "../ast";
import { lowerBlock } from "./lower-block";
import {
  afterNode,
  childCalled,
  endOf,
  type Lowering,
  lowerExpression,
  lowerExpressionList,
  lowerOptional,
  missing,
  namedChildren,
  nameOf,
  startOf,
  type StatementLowerer,
} from "./lower-context";
import { lowerOnly } from "./lower-access";
import { lowerPatternList } from "./lower-pattern";

function rangeOf(context: Lowering, node: number): { start: number; end: number } {
  return { start: startOf(context, node), end: endOf(context, node) };
}

function missingAt(context: Lowering, node: number): Expression {
  return missing(startOf(context, node), endOf(context, node));
}

/** The block that is a child of `node`, lowered. */
function blockOf(context: Lowering, node: number | undefined): readonly Statement[] {
  const block = node === undefined ? undefined : childCalled(context, node, "block");
  return block === undefined ? [] : lowerBlock(context, block);
}

/** Each `elif` is nested in the one before, and everything that walks the tree recurses; generated code has a hundred. */
const DEEPEST_CHAIN = 300;

function lowerIf(context: Lowering, node: number): If {
  const clauses = namedChildren(context, node).filter((child) =>
    /^el(if|se)_clause$/.test(nameOf(context, child)),
  );
  const elses = clauses.filter((child) => nameOf(context, child) === "else_clause");
  const range = rangeOf(context, node);
  let orelse = blockOf(context, elses[0]);
  // Each `elif` is an `If` in the `else` of the one before, so they are put together from the last to the first.
  const branches = clauses
    .filter((child) => nameOf(context, child) === "elif_clause")
    .map((child) => ({
      start: startOf(context, child),
      test: lowerOnly(context, child),
      body: blockOf(context, child),
    }));
  if (branches.length > DEEPEST_CHAIN) {
    const rest = branches.splice(DEEPEST_CHAIN);
    const gap = { start: rest[0]?.start ?? range.start, end: range.end };
    context.gaps.push(gap);
    orelse = [{ kind: "Gap", ...gap, names: [] }];
  }
  for (const branch of branches.reverse()) {
    orelse = [{ kind: "If", end: range.end, ...branch, orelse }];
  }
  return { kind: "If", ...range, test: lowerOnly(context, node), body: blockOf(context, node), orelse };
}

function lowerFor(context: Lowering, node: number): Statement {
  const [target, iterable] = namedChildren(context, node);
  return {
    kind: "For",
    ...rangeOf(context, node),
    target: lowerOptional(context, target) ?? missingAt(context, node),
    iterable: lowerOptional(context, iterable) ?? missingAt(context, node),
    body: blockOf(context, node),
    orelse: blockOf(context, childCalled(context, node, "else_clause")),
  };
}

function lowerWhile(context: Lowering, node: number): Statement {
  return {
    kind: "While",
    ...rangeOf(context, node),
    test: lowerOnly(context, node),
    body: blockOf(context, node),
    orelse: blockOf(context, childCalled(context, node, "else_clause")),
  };
}

/** `context as target`; undefined when the node is something else. */
function lowerAsPattern(
  context: Lowering,
  node: number,
): { value: Expression; target: Expression } | undefined {
  if (nameOf(context, node) !== "as_pattern") return undefined;
  const [value, target] = namedChildren(context, node);
  if (value === undefined || target === undefined) return undefined;
  return { value: lowerExpression(context, value), target: lowerOnly(context, target) };
}

function lowerHandler(context: Lowering, node: number): ExceptHandler {
  const [value, ...others] = namedChildren(context, node).filter(
    (child) => nameOf(context, child) !== "block",
  );
  const range = rangeOf(context, node);
  const body = blockOf(context, node);
  if (value === undefined) return { ...range, body };
  // `except A, B:` binds B in Python 2 and names two types in Python 3.14; neither is to be guessed.
  if (others.length > 0) return { ...range, type: missingAt(context, value), body };
  const named = lowerAsPattern(context, value);
  if (!named) return { ...range, type: lowerExpression(context, value), body };
  return {
    ...range,
    type: named.value,
    name: named.target.kind === "Name" ? named.target.id : undefined,
    body,
  };
}

function lowerTry(context: Lowering, node: number): Statement {
  const handlers = namedChildren(context, node).filter((child) => nameOf(context, child) === "except_clause");
  return {
    kind: "Try",
    ...rangeOf(context, node),
    body: blockOf(context, node),
    handlers: handlers.map((child) => lowerHandler(context, child)),
    orelse: blockOf(context, childCalled(context, node, "else_clause")),
    finalbody: blockOf(context, childCalled(context, node, "finally_clause")),
  };
}

function lowerWithItem(context: Lowering, item: number): WithItem {
  let value = namedChildren(context, item)[0] ?? item;
  // `with (open(a) as f):` is one item in parentheses.
  if (nameOf(context, value) === "parenthesized_expression" && nameOf(context, value + 1) === "as_pattern")
    value++;
  const named = lowerAsPattern(context, value);
  return named
    ? { context: named.value, target: named.target }
    : { context: lowerExpression(context, value) };
}

function lowerWith(context: Lowering, node: number): Statement {
  const clause = childCalled(context, node, "with_clause");
  const items = clause === undefined ? [] : namedChildren(context, clause);
  return {
    kind: "With",
    ...rangeOf(context, node),
    items: items.map((item) => lowerWithItem(context, item)),
    body: blockOf(context, node),
  };
}

function lowerCase(context: Lowering, node: number): MatchCase {
  const children = namedChildren(context, node);
  const guard = children.find((child) => nameOf(context, child) === "if_clause");
  const end = children.find((child) => nameOf(context, child) !== "case_pattern") ?? afterNode(context, node);
  return {
    ...rangeOf(context, node),
    pattern: lowerPatternList(context, node + 1, end),
    guard: guard === undefined ? undefined : lowerOnly(context, guard),
    body: blockOf(context, node),
  };
}

function lowerMatch(context: Lowering, node: number): Statement {
  const block = childCalled(context, node, "block") ?? afterNode(context, node);
  const cases = namedChildren(context, block).filter((child) => nameOf(context, child) === "case_clause");
  return {
    kind: "Match",
    ...rangeOf(context, node),
    subject: lowerExpressionList(context, node + 1, block),
    cases: cases.map((child) => lowerCase(context, child)),
  };
}

export const compoundStatementLowerers: Readonly<Record<string, StatementLowerer>> = {
  if_statement: lowerIf,
  for_statement: lowerFor,
  while_statement: lowerWhile,
  try_statement: lowerTry,
  with_statement: lowerWith,
  match_statement: lowerMatch,
};
