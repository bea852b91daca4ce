/** Lowers functions and classes with their decorators. */
import type { Expression, Range, Statement } from "../ast";
import { lowerArguments, lowerOnly } from "./lower-access";
import { lowerBlock } from "./lower-block";
import {
  childCalled,
  endOf,
  hasToken,
  identifierText,
  type Lowering,
  namedChildren,
  nameOf,
  startOf,
  type StatementLowerer,
} from "./lower-context";
import { lowerParameters } from "./lower-parameters";

function nameRangeOf(context: Lowering, node: number): { name: string; nameRange: Range } {
  const name = childCalled(context, node, "identifier");
  const at = name ?? node;
  return {
    name: name === undefined ? "" : identifierText(context, name),
    nameRange: { start: startOf(context, at), end: endOf(context, at) },
  };
}

/** `start` is where the first decorator stands. */
function lowerFunction(
  context: Lowering,
  node: number,
  start: number,
  decorators: readonly Expression[],
): Statement {
  const range = { start, end: endOf(context, node) };
  const named = nameRangeOf(context, node);
  const list = childCalled(context, node, "parameters");
  const parameters = list === undefined ? [] : lowerParameters(context, list);
  const block = childCalled(context, node, "block");
  const outerYield = context.hasYield;
  context.hasYield = false;
  const body = block === undefined ? [] : lowerBlock(context, block);
  const isGenerator = context.hasYield;
  context.hasYield = outerYield;
  if (!parameters) {
    context.gaps.push(range);
    return { kind: "Gap", ...range, names: [named.name] };
  }
  const isAsync = hasToken(context, node, "async");
  return { kind: "FunctionDef", ...range, ...named, parameters, body, decorators, isAsync, isGenerator };
}

function lowerClass(
  context: Lowering,
  node: number,
  start: number,
  decorators: readonly Expression[],
): Statement {
  const list = childCalled(context, node, "argument_list");
  const block = childCalled(context, node, "block");
  return {
    kind: "ClassDef",
    start,
    end: endOf(context, node),
    ...nameRangeOf(context, node),
    bases: list === undefined ? [] : lowerArguments(context, list),
    body: block === undefined ? [] : lowerBlock(context, block),
    decorators,
  };
}

function lowerDefinition(
  context: Lowering,
  node: number,
  start: number,
  decorators: readonly Expression[],
): Statement {
  return nameOf(context, node) === "class_definition"
    ? lowerClass(context, node, start, decorators)
    : lowerFunction(context, node, start, decorators);
}

function lowerDecorated(context: Lowering, node: number): Statement {
  const children = namedChildren(context, node);
  const decorators = children
    .filter((child) => nameOf(context, child) === "decorator")
    .map((child) => lowerOnly(context, child));
  return lowerDefinition(context, children.at(-1) ?? node, startOf(context, node), decorators);
}

function lowerPlain(context: Lowering, node: number): Statement {
  return lowerDefinition(context, node, startOf(context, node), []);
}

export const definitionLowerers: Readonly<Record<string, StatementLowerer>> = {
  function_definition: lowerPlain,
  class_definition: lowerPlain,
  decorated_definition: lowerDecorated,
};
