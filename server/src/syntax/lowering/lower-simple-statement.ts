/** Lowers the statements that hold no block: assignments, return, del, global and the like. */
import type { Expression, Statement } from "../ast";
import { lowerOnly } from "./lower-access";
import {
  afterNode,
  childCalled,
  endOf,
  identifierText,
  isNamed,
  type Lowering,
  lowerExpression,
  lowerExpressionList,
  lowerOptional,
  missing,
  namedChildren,
  nameOf,
  startOf,
  type StatementLowerer,
  textOf,
} from "./lower-context";
import { isBinaryOperator } from "./lower-operator";
import { keptList } from "../../values/kept-list";
import { askedOfIPython } from "./asked-of-ipython";
import { scriptOf, standsFor } from "../notebooks/stand-ins";
import { type ShapeComment, shapeCommentAt } from "../shape-comment";

function rangeOf(context: Lowering, node: number): { start: number; end: number } {
  return { start: startOf(context, node), end: endOf(context, node) };
}

function lowerExpressionStatement(context: Lowering, node: number): Statement {
  const first = node + 1;
  switch (nameOf(context, first)) {
    case "assignment":
      return standsFor(lowerAssignment(context, first));
    case "augmented_assignment":
      return lowerAugmentedAssignment(context, first);
    default: {
      const value = lowerExpressionList(context, first, afterNode(context, node));
      const range = rangeOf(context, node);
      return scriptOf(value) ?? askedOfIPython(value) ?? { kind: "Expression", ...range, value };
    }
  }
}

const declaredShape = (context: Lowering, node: number): ShapeComment | undefined =>
  shapeCommentAt(context.text, context.base + endOf(context, node), context.base);

/** `a = b = value` is nested to the right in the grammar, and one list of targets here. */
function lowerAssignment(context: Lowering, node: number): Statement {
  const targets: Expression[] = [];
  let current = node;
  for (;;) {
    const [left, ...rest] = namedChildren(context, current);
    if (left === undefined) break;
    targets.push(lowerExpression(context, left));
    const annotation = rest.find((child) => nameOf(context, child) === "type");
    const right = rest.find((child) => child !== annotation);
    if (annotation !== undefined) return annotated(context, node, targets, annotation, right);
    if (right === undefined) break;
    if (nameOf(context, right) !== "assignment") {
      const value = lowerExpression(context, right);
      return {
        kind: "Assign",
        ...rangeOf(context, node),
        targets: keptList(targets),
        value,
        shape: declaredShape(context, node),
      };
    }
    current = right;
  }
  return {
    kind: "Assign",
    ...rangeOf(context, node),
    targets,
    value: missing(endOf(context, node), endOf(context, node)),
  };
}

function annotated(
  context: Lowering,
  node: number,
  targets: readonly Expression[],
  annotation: number,
  right: number | undefined,
): Statement {
  const [target] = targets;
  const value = right === undefined ? undefined : lowerExpression(context, right);
  // Python allows an annotation on a single target only.
  if (target === undefined || targets.length > 1) {
    const unknown = missing(startOf(context, annotation), endOf(context, node));
    return { kind: "Assign", ...rangeOf(context, node), targets, value: unknown };
  }
  const type = lowerExpression(context, annotation);
  const shape = declaredShape(context, node);
  return { kind: "AnnotatedAssign", ...rangeOf(context, node), target, annotation: type, value, shape };
}

function lowerAugmentedAssignment(context: Lowering, node: number): Statement {
  const target = node + 1;
  const token = afterNode(context, target);
  const operator = nameOf(context, token).slice(0, -1);
  const range = rangeOf(context, node);
  const left = lowerExpression(context, target);
  if (!isBinaryOperator(operator)) {
    return { kind: "Assign", ...range, targets: [left], value: missing(range.start, range.end) };
  }
  const value = lowerExpression(context, afterNode(context, token));
  return { kind: "AugmentedAssign", ...range, target: left, operator, value };
}

function lowerReturn(context: Lowering, node: number): Statement {
  const [value] = namedChildren(context, node);
  return {
    kind: "Return",
    ...rangeOf(context, node),
    value: value === undefined ? undefined : lowerExpression(context, value),
  };
}

function lowerRaise(context: Lowering, node: number): Statement {
  // In `raise X from Y` the token `from` stands before the cause, which nothing depends on.
  const first = node + 1;
  const exception = first < afterNode(context, node) && isNamed(context, first) ? first : undefined;
  return {
    kind: "Raise",
    ...rangeOf(context, node),
    exception: exception === undefined ? undefined : lowerExpression(context, exception),
  };
}

function lowerDelete(context: Lowering, node: number): Statement {
  const [what] = namedChildren(context, node);
  const lowered = what === undefined ? undefined : lowerExpression(context, what);
  // `del (a, b)` has one target, a tuple.
  const isList = what !== undefined && nameOf(context, what) === "expression_list";
  const targets = isList && lowered?.kind === "Tuple" ? lowered.items : lowered ? [lowered] : [];
  return { kind: "Delete", ...rangeOf(context, node), targets };
}

function lowerScope(scope: "global" | "nonlocal"): StatementLowerer {
  return (context, node) => ({
    kind: "Global",
    ...rangeOf(context, node),
    scope,
    names: namedChildren(context, node).map((child) => identifierText(context, child)),
  });
}

/**
 * Python 2's `print x` and `exec x`: no Python 3 runs them, so nothing is inferred in them. `print >> file, x` is a tuple
 * in Python 3, which reads it and raises a TypeError where it comes to it.
 */
function lowerPython2(context: Lowering, node: number): Statement {
  if (childCalled(context, node, "chevron") !== undefined) {
    const { start, end } = rangeOf(context, node);
    return { kind: "Expression", start, end, value: missing(start, end) };
  }
  const range = rangeOf(context, node);
  context.gaps.push({ ...range, today: calledToday(context, node) });
  return { kind: "Gap", ...range, names: [] };
}

/** `print(x)` for `print x`, `print(x, end=" ")` for the `print x,` that stays on its line, `exec(code, names)` for `exec code in names`. */
function calledToday(context: Lowering, node: number): string {
  const text = textOf(context, node);
  const [, name = "", given = ""] = /^(print|exec)\s*([^]*)$/.exec(text) ?? [];
  if (name === "exec") {
    const [code, ...names] = namedChildren(context, node).map((child) => textOf(context, child));
    return `exec(${[code, ...names].join(", ")})`;
  }
  const isOpen = given.endsWith(",");
  return isOpen ? `print(${given.slice(0, -1).trimEnd()}, end=" ")` : `print(${given})`;
}

/** `type X = …` binds X to an alias that no shape depends on; its right side is not evaluated, as in Python. */
function lowerTypeAlias(context: Lowering, node: number): Statement {
  const [left] = namedChildren(context, node);
  const range = rangeOf(context, node);
  if (left === undefined) return { kind: "Pass", ...range };
  const generic = childCalled(context, left, "generic_type");
  const target = lowerOnly(context, generic ?? left);
  return { kind: "Assign", ...range, targets: [target], value: missing(endOf(context, left), range.end) };
}

export const simpleStatementLowerers: Readonly<Record<string, StatementLowerer>> = {
  expression_statement: lowerExpressionStatement,
  return_statement: lowerReturn,
  raise_statement: lowerRaise,
  delete_statement: lowerDelete,
  global_statement: lowerScope("global"),
  nonlocal_statement: lowerScope("nonlocal"),
  assert_statement: (context, node) => ({
    kind: "Assert",
    ...rangeOf(context, node),
    test: lowerOnly(context, node),
    message: lowerOptional(context, namedChildren(context, node)[1]),
  }),
  pass_statement: (context, node) => ({ kind: "Pass", ...rangeOf(context, node) }),
  break_statement: (context, node) => ({ kind: "Break", ...rangeOf(context, node) }),
  continue_statement: (context, node) => ({ kind: "Continue", ...rangeOf(context, node) }),
  print_statement: lowerPython2,
  exec_statement: lowerPython2,
  type_alias_statement: lowerTypeAlias,
};
