/** Lowers what follows a value: attributes, subscripts with slices, and calls with their arguments. */
import type { Argument, Expression } from "../ast";
import {
  afterNode,
  endOf,
  type ExpressionLowerer,
  identifierText,
  isNamed,
  type Lowering,
  lowerExpression,
  lowerExpressionList,
  lowerOptional,
  missing,
  nameOf,
  namedChildren,
  startOf,
} from "./lower-context";

function lowerAttribute(context: Lowering, node: number): Expression {
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

function lowerSubscript(context: Lowering, node: number): Expression {
  const value = node + 1;
  return {
    kind: "Subscript",
    start: startOf(context, node),
    end: endOf(context, node),
    value: lowerExpression(context, value),
    index: lowerExpressionList(context, afterNode(context, value), afterNode(context, node)),
  };
}

function lowerSlice(context: Lowering, node: number): Expression {
  const bounds: (Expression | undefined)[] = [undefined, undefined, undefined];
  let position = 0;
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (isNamed(context, child)) bounds[position] = lowerExpression(context, child);
    else position++;
  }
  const [lower, upper, step] = bounds;
  return { kind: "Slice", start: startOf(context, node), end: endOf(context, node), lower, upper, step };
}

/** The arguments of a call, or the bases of a class. */
export function lowerArguments(context: Lowering, node: number): Argument[] {
  return namedChildren(context, node).map((child): Argument => {
    const range = { start: startOf(context, child), end: endOf(context, child) };
    switch (nameOf(context, child)) {
      case "keyword_argument": {
        const name = child + 1;
        const value = lowerExpression(context, afterNode(context, name));
        return { ...range, name: identifierText(context, name), value };
      }
      case "list_splat":
        return { ...range, spread: "*", value: lowerOnly(context, child) };
      case "dictionary_splat":
        return { ...range, spread: "**", value: lowerOnly(context, child) };
      default: {
        const value = lowerExpression(context, child);
        return value.kind === "Starred" ? { ...range, spread: "*", value: value.value } : { ...range, value };
      }
    }
  });
}

/** Lowers the one expression beneath a node that only decorates it. */
export function lowerOnly(context: Lowering, node: number): Expression {
  const child = namedChildren(context, node)[0];
  return lowerOptional(context, child) ?? missing(startOf(context, node), endOf(context, node));
}

function lowerCall(context: Lowering, node: number): Expression {
  const callee = node + 1;
  const list = afterNode(context, callee);
  const argumentsRange = { start: startOf(context, list), end: endOf(context, list) };
  const isBareGenerator = nameOf(context, list) === "generator_expression";
  return {
    kind: "Call",
    start: startOf(context, node),
    end: endOf(context, node),
    callee: lowerExpression(context, callee),
    arguments: isBareGenerator
      ? [{ ...argumentsRange, value: lowerExpression(context, list) }]
      : lowerArguments(context, list),
    argumentsRange,
  };
}

export const accessLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  attribute: lowerAttribute,
  subscript: lowerSubscript,
  slice: lowerSlice,
  call: lowerCall,
};
