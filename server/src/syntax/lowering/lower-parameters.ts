/** Lowers parameter lists and lambdas. */
import type { Expression, Parameter } from "../ast";
import {
  afterNode,
  childCalled,
  endOf,
  type ExpressionLowerer,
  identifierText,
  type Lowering,
  lowerExpression,
  missing,
  namedChildren,
  nameOf,
  startOf,
} from "./lower-context";
import { shapeCommentBehind } from "../shape-comment";

type Passing = Parameter["passing"];

/** The name of a parameter without annotation or default, with how `*` or `**` makes it be passed. */
function nameAndPassing(
  context: Lowering,
  node: number,
  passing: Passing,
): { name: string; passing: Passing } | undefined {
  const kind = nameOf(context, node);
  if (kind === "identifier") return { name: identifierText(context, node), passing };
  const name = childCalled(context, node, "identifier");
  if (name === undefined) return undefined;
  if (kind === "list_splat_pattern") return { name: identifierText(context, name), passing: "star" };
  if (kind === "dictionary_splat_pattern")
    return { name: identifierText(context, name), passing: "doubleStar" };
  return undefined;
}

function lowerParameter(context: Lowering, node: number, passing: Passing): Parameter | undefined {
  const range = { start: startOf(context, node), end: endOf(context, node) };
  const kind = nameOf(context, node);
  const isCompound =
    kind === "typed_parameter" || kind === "default_parameter" || kind === "typed_default_parameter";
  const [nameNode, ...rest] = isCompound ? namedChildren(context, node) : [node];
  const named = nameNode === undefined ? undefined : nameAndPassing(context, nameNode, passing);
  if (!named) return undefined;
  const annotation = rest.find((child) => nameOf(context, child) === "type");
  const value = rest.find((child) => nameOf(context, child) !== "type");
  return {
    ...range,
    ...named,
    default: value === undefined ? undefined : lowerExpression(context, value),
    annotation: annotation === undefined ? undefined : lowerExpression(context, annotation),
    shape: shapeCommentBehind(context.text, context.base + range.end, context.base),
  };
}

/** The parameters in order; undefined when one is a tuple to unpack, which only Python 2 had. */
export function lowerParameters(context: Lowering, node: number): Parameter[] | undefined {
  let parameters: Parameter[] = [];
  let passing: Passing = "positional";
  for (const child of namedChildren(context, node)) {
    const kind = nameOf(context, child);
    if (kind === "positional_separator") {
      parameters = parameters.map((before) => ({ ...before, passing: "positionalOnly" }));
      continue;
    }
    if (kind === "keyword_separator") {
      passing = "keywordOnly";
      continue;
    }
    const parameter = lowerParameter(context, child, passing);
    if (!parameter) return undefined;
    if (parameter.passing === "star") passing = "keywordOnly";
    parameters.push(parameter);
  }
  return parameters;
}

function lowerLambda(context: Lowering, node: number): Expression {
  const range = { start: startOf(context, node), end: endOf(context, node) };
  const list = childCalled(context, node, "lambda_parameters");
  const parameters = list === undefined ? [] : lowerParameters(context, list);
  const body = namedChildren(context, node).at(-1);
  if (!parameters || body === undefined || body === list) return missing(range.start, range.end);
  // A `yield` inside makes the lambda a generator, not the function around it.
  const outerYield = context.hasYield;
  const lowered = lowerExpression(context, body);
  context.hasYield = outerYield;
  return { kind: "Lambda", ...range, parameters, body: lowered };
}

export const lambdaLowerers: Readonly<Record<string, ExpressionLowerer>> = { lambda: lowerLambda };

/** Annotations: they are kept as expressions and never evaluated by Python's rules of names. */
function lowerType(context: Lowering, node: number): Expression {
  const only = namedChildren(context, node)[0];
  return only === undefined
    ? missing(startOf(context, node), endOf(context, node))
    : lowerExpression(context, only);
}

function lowerGenericType(context: Lowering, node: number): Expression {
  const [value, list] = namedChildren(context, node);
  if (value === undefined || list === undefined) return missing(startOf(context, node), endOf(context, node));
  const items = namedChildren(context, list).map((child) => lowerExpression(context, child));
  const [only] = items;
  const range = { start: startOf(context, list) + 1, end: endOf(context, list) - 1 };
  return {
    kind: "Subscript",
    start: startOf(context, node),
    end: endOf(context, node),
    value: lowerExpression(context, value),
    index: only && items.length === 1 ? only : { kind: "Tuple", ...range, items },
  };
}

function lowerUnionType(context: Lowering, node: number): Expression {
  const [left, right] = namedChildren(context, node);
  if (left === undefined || right === undefined) return missing(startOf(context, node), endOf(context, node));
  return {
    kind: "BinaryOperation",
    start: startOf(context, node),
    end: endOf(context, node),
    operator: "|",
    left: lowerExpression(context, left),
    right: lowerExpression(context, right),
  };
}

function lowerMemberType(context: Lowering, node: number): Expression {
  const value = node + 1;
  const name = afterNode(context, value);
  return {
    kind: "Attribute",
    start: startOf(context, node),
    end: endOf(context, node),
    value: lowerExpression(context, value),
    name: identifierText(context, name),
    nameRange: { start: startOf(context, name), end: endOf(context, name) },
  };
}

export const typeLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  type: lowerType,
  generic_type: lowerGenericType,
  union_type: lowerUnionType,
  member_type: lowerMemberType,
};
