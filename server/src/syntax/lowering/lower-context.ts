/** What every lowering function works on: the flat tree, the source text, and the tables by node type. */
import type { Expression, Pattern, GapRange, Statement } from "../ast";
import type { FlatTree } from "./flat-tree";

/** Lowers the node at index `node` of the flat tree. */
export type ExpressionLowerer = (context: Lowering, node: number) => Expression;
export type StatementLowerer = (context: Lowering, node: number) => Statement;
export type PatternLowerer = (context: Lowering, node: number) => Pattern;

/** The lowering functions, by symbol number. */
export interface LoweringTables {
  readonly names: readonly string[];
  readonly isNamed: readonly boolean[];
  readonly expressions: readonly (ExpressionLowerer | undefined)[];
  readonly statements: readonly (StatementLowerer | undefined)[];
  readonly patterns: readonly (PatternLowerer | undefined)[];
}

/** A block that was lowered apart from the statement that holds it, because something in it is broken. */
export interface RecoveredBlock {
  readonly statements: readonly Statement[];
  readonly hasYield: boolean;
}

/** The lowering of one top-level statement. */
export interface Lowering {
  readonly tables: LoweringTables;
  readonly tree: FlatTree;
  /** The whole file's text; the unit starts at `base` in it. */
  readonly text: string;
  readonly base: number;
  /** Blocks to put in the place of the block that starts at the given relative offset. */
  readonly recovered: ReadonlyMap<number, RecoveredBlock> | undefined;
  /** How many of them have found their place. */
  recoveredUsed: number;
  /** Statements that became gaps, relative like everything else. */
  readonly gaps: GapRange[];
  /** Where the statements lowered so far begin, nested ones included. */
  readonly starts: Set<number>;
  /** Whether a `yield` was met in the function being lowered. */
  hasYield: boolean;
  /** How deep the expression being lowered is nested. */
  depth: number;
  /** How many blocks are around the statement being lowered. */
  blockDepth: number;
}

/**
 * Expressions nested deeper than this are left out as Missing: everything that walks the tree recurses, and
 * CPython's own parser gives up on 200 nested parentheses.
 */
export const DEEPEST_EXPRESSION = 400;

/** Blocks nested deeper than this are gaps; CPython gives up at 100 levels of indentation too. */
export const DEEPEST_BLOCK = 100;

export function nameOf(context: Lowering, node: number): string {
  return context.tables.names[context.tree.symbol[node] ?? 0] ?? "";
}

export function isNamed(context: Lowering, node: number): boolean {
  return context.tables.isNamed[context.tree.symbol[node] ?? 0] === true;
}

export function startOf(context: Lowering, node: number): number {
  return context.tree.start[node] ?? 0;
}

/** The end of a named node. */
export function endOf(context: Lowering, node: number): number {
  return context.tree.end[node] ?? 0;
}

/** The index after the last descendant of `node`. */
export function afterNode(context: Lowering, node: number): number {
  return context.tree.after[node] ?? node + 1;
}

/** The named children of `node`, in order. */
export function namedChildren(context: Lowering, node: number): number[] {
  const children: number[] = [];
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (isNamed(context, child)) children.push(child);
  }
  return children;
}

/** The first named child called `name`. */
export function childCalled(context: Lowering, node: number, name: string): number | undefined {
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (nameOf(context, child) === name && isNamed(context, child)) return child;
  }
  return undefined;
}

/** Whether `node` has the token `token` among its own children. */
export function hasToken(context: Lowering, node: number, token: string): boolean {
  const end = afterNode(context, node);
  for (let child = node + 1; child < end; child = afterNode(context, child)) {
    if (nameOf(context, child) === token && !isNamed(context, child)) return true;
  }
  return false;
}

export function textBetween(context: Lowering, start: number, end: number): string {
  return context.text.slice(context.base + start, context.base + end);
}

/** The text of a named node. */
export function textOf(context: Lowering, node: number): string {
  return textBetween(context, startOf(context, node), endOf(context, node));
}

const NOT_ASCII = /[\u0080-\uffff]/;

/** An identifier as Python compares it: PEP 3131 normalises names to NFKC. */
export function identifierText(context: Lowering, node: number): string {
  const name = textOf(context, node);
  return NOT_ASCII.test(name) ? name.normalize("NFKC") : name;
}

export function missing(start: number, end: number): Expression {
  return { kind: "Missing", start, end };
}

/** Lowers an expression by the table; what has no entry (Python 2 forms) is Missing. */
export function lowerExpression(context: Lowering, node: number): Expression {
  const lowerer = context.tables.expressions[context.tree.symbol[node] ?? 0];
  if (!lowerer || context.depth >= DEEPEST_EXPRESSION)
    return missing(startOf(context, node), endOf(context, node));
  context.depth++;
  const expression = lowerer(context, node);
  context.depth--;
  const isStarred = context.text.charCodeAt(context.base + expression.start) === ASTERISK;
  return isStarred ? withStarOutside(expression) : expression;
}

const ASTERISK = 42;

/** Where a list may hold `*a.b`, the grammar binds the star to `a` alone; Python binds it last. */
function withStarOutside(expression: Expression): Expression {
  const starred = (first: Expression, rebuild: (first: Expression) => Expression): Expression => {
    if (first.kind !== "Starred" || first.start !== expression.start) return expression;
    return { ...first, end: expression.end, value: { ...rebuild(first.value), start: first.value.start } };
  };
  switch (expression.kind) {
    case "Attribute":
    case "Subscript":
      return starred(expression.value, (value) => ({ ...expression, value }));
    case "Call":
      return starred(expression.callee, (callee) => ({ ...expression, callee }));
    case "BinaryOperation":
      return starred(expression.left, (left) => ({ ...expression, left }));
    case "Conditional":
      return starred(expression.body, (body) => ({ ...expression, body }));
    case "Comparison":
    case "BooleanOperation": {
      const [first, ...rest] = expression.operands;
      return first ? starred(first, (value) => ({ ...expression, operands: [value, ...rest] })) : expression;
    }
    default:
      return expression;
  }
}

/** Lowers the child that may be absent. */
export function lowerOptional(context: Lowering, node: number | undefined): Expression | undefined {
  return node === undefined ? undefined : lowerExpression(context, node);
}

/**
 * Lowers `first` and what follows it below `end`, separated by commas: one expression stays itself, while
 * several, or one with a comma behind it, are a tuple without parentheses.
 */
export function lowerExpressionList(context: Lowering, first: number, end: number): Expression {
  const items: Expression[] = [];
  let start = startOf(context, first);
  let finish = start;
  let commas = false;
  for (let child = first; child < end; child = afterNode(context, child)) {
    if (!isNamed(context, child)) {
      if (nameOf(context, child) !== ",") continue;
      commas = true;
      finish = startOf(context, child) + 1;
      continue;
    }
    items.push(lowerExpression(context, child));
    if (items.length === 1) start = startOf(context, child);
    finish = endOf(context, child);
  }
  const only = items[0];
  if (only && items.length === 1 && !commas) return only;
  return { kind: "Tuple", start, end: finish, items };
}
