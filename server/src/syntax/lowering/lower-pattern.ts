/** Lowers the patterns of `match` statements. */
import type { Expression, Pattern } from "../ast";
import {
  afterNode,
  DEEPEST_EXPRESSION,
  endOf,
  identifierText,
  isNamed,
  type Lowering,
  lowerExpression,
  missing,
  namedChildren,
  nameOf,
  type PatternLowerer,
  startOf,
  textOf,
} from "./lower-context";

function lowerPattern(context: Lowering, node: number): Pattern {
  const lowerer = context.tables.patterns[context.tree.symbol[node] ?? 0];
  if (!lowerer || context.depth >= DEEPEST_EXPRESSION) return { kind: "Opaque" };
  context.depth++;
  const pattern = lowerer(context, node);
  context.depth--;
  return pattern;
}

/**
 * Several patterns with commas between them, from `first` up to but not including `end`: a sequence, or the
 * one pattern itself when there is no comma.
 */
export function lowerPatternList(context: Lowering, first: number, end: number): Pattern {
  const items: Pattern[] = [];
  let commas = false;
  for (let child = first; child < end; child = afterNode(context, child)) {
    if (isNamed(context, child)) items.push(lowerPattern(context, child));
    else commas ||= nameOf(context, child) === ",";
  }
  const only = items[0];
  if (only && items.length === 1 && !commas && only.kind !== "Star") return only;
  return { kind: "Sequence", items };
}

/** The patterns from `first` up to `end`; the grammar leaves `_` and the minus of a number as bare tokens. */
function simplePatterns(context: Lowering, first: number, end: number): Pattern[] {
  const patterns: Pattern[] = [];
  let minus: number | undefined;
  for (let child = first; child < end; child = afterNode(context, child)) {
    const token = isNamed(context, child) ? undefined : nameOf(context, child);
    if (token === "_") patterns.push({ kind: "Wildcard" });
    else if (token === "-") minus = startOf(context, child);
    else if (token === undefined) {
      patterns.push(minus === undefined ? lowerPattern(context, child) : negative(context, child, minus));
      minus = undefined;
    }
  }
  return patterns;
}

function negative(context: Lowering, node: number, start: number): Pattern {
  return { kind: "Value", value: negated(lowerExpression(context, node), start) };
}

function negated(operand: Expression, start: number): Expression {
  return { kind: "UnaryOperation", start, end: operand.end, operator: "-", operand };
}

function lowerCasePattern(context: Lowering, node: number): Pattern {
  return simplePatterns(context, node + 1, afterNode(context, node))[0] ?? { kind: "Opaque" };
}

/** The expression of `a.b.c`. */
function lowerDotted(context: Lowering, node: number): Expression {
  const start = startOf(context, node);
  const parts = [...textOf(context, node).matchAll(/[^\s.\\]+/g)];
  let expression: Expression | undefined;
  for (const part of parts) {
    const range = { start: start + part.index, end: start + part.index + part[0].length };
    const name = part[0].normalize("NFKC");
    expression = expression
      ? { kind: "Attribute", start, end: range.end, value: expression, name, nameRange: range }
      : { kind: "Name", ...range, id: name };
  }
  return expression ?? missing(start, endOf(context, node));
}

/** A bare name captures; a dotted one is looked up and compared. */
function lowerNamePattern(context: Lowering, node: number): Pattern {
  const value = lowerDotted(context, node);
  return value.kind === "Name" ? { kind: "Capture", name: value.id } : { kind: "Value", value };
}

function lowerValuePattern(context: Lowering, node: number): Pattern {
  return { kind: "Value", value: lowerExpression(context, node) };
}

function lowerSequencePattern(context: Lowering, node: number): Pattern {
  return {
    kind: "Sequence",
    items: namedChildren(context, node).map((child) => lowerPattern(context, child)),
  };
}

/** `(a)` is a group, `(a,)` a sequence. */
function lowerTuplePattern(context: Lowering, node: number): Pattern {
  const items = namedChildren(context, node);
  const [only] = items;
  if (only === undefined || items.length > 1) return lowerSequencePattern(context, node);
  return lowerPatternList(context, only, afterNode(context, node));
}

function lowerSplat(context: Lowering, node: number): Pattern {
  const [name] = namedChildren(context, node);
  if (name === undefined) return { kind: "Star" };
  const text = identifierText(context, name);
  return { kind: "Star", name: text === "_" ? undefined : text };
}

function lowerUnion(context: Lowering, node: number): Pattern {
  return { kind: "Or", alternatives: simplePatterns(context, node + 1, afterNode(context, node)) };
}

function lowerAs(context: Lowering, node: number): Pattern {
  const [pattern, name] = namedChildren(context, node);
  if (pattern === undefined || name === undefined) return { kind: "Opaque" };
  return { kind: "As", pattern: lowerPattern(context, pattern), name: identifierText(context, name) };
}

/** Keys are literals or dotted names, values are always wrapped in `case_pattern`. */
function lowerMapping(context: Lowering, node: number): Pattern {
  const entries: { key: Expression; value: Pattern }[] = [];
  let rest: string | undefined;
  let key: Expression | undefined;
  let minus: number | undefined;
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    const name = nameOf(context, child);
    if (!isNamed(context, child)) {
      if (name === "-") minus = startOf(context, child);
    } else if (name === "splat_pattern") {
      const star = lowerSplat(context, child);
      rest = star.kind === "Star" ? star.name : undefined;
    } else if (name === "case_pattern" && key) {
      entries.push({ key, value: lowerPattern(context, child) });
      key = undefined;
      minus = undefined;
    } else {
      const plain = name === "dotted_name" ? lowerDotted(context, child) : lowerExpression(context, child);
      key = minus === undefined ? plain : negated(plain, minus);
    }
  }
  return { kind: "Mapping", entries, rest };
}

function lowerClass(context: Lowering, node: number): Pattern {
  const [type, ...others] = namedChildren(context, node);
  if (type === undefined) return { kind: "Opaque" };
  const positional: Pattern[] = [];
  const keywords: { name: string; pattern: Pattern }[] = [];
  for (const child of others) {
    const [inner] = namedChildren(context, child);
    if (inner === undefined || nameOf(context, inner) !== "keyword_pattern") {
      positional.push(lowerPattern(context, child));
      continue;
    }
    const name = inner + 1;
    const pattern = simplePatterns(context, afterNode(context, name), afterNode(context, inner))[0];
    keywords.push({ name: identifierText(context, name), pattern: pattern ?? { kind: "Opaque" } });
  }
  return { kind: "Class", type: lowerDotted(context, type), positional, keywords };
}

export const patternLowerers: Readonly<Record<string, PatternLowerer>> = {
  case_pattern: lowerCasePattern,
  dotted_name: lowerNamePattern,
  list_pattern: lowerSequencePattern,
  tuple_pattern: lowerTuplePattern,
  splat_pattern: lowerSplat,
  union_pattern: lowerUnion,
  as_pattern: lowerAs,
  dict_pattern: lowerMapping,
  class_pattern: lowerClass,
  string: lowerValuePattern,
  concatenated_string: lowerValuePattern,
  integer: lowerValuePattern,
  float: lowerValuePattern,
  true: lowerValuePattern,
  false: lowerValuePattern,
  none: lowerValuePattern,
  complex_pattern: (context, node) => ({
    kind: "Value",
    value: {
      kind: "Constant",
      start: startOf(context, node),
      end: endOf(context, node),
      value: { type: "complex" },
    },
  }),
};
