/** Finds the nodes of a file that hold an offset, outermost first, with offsets counted in the file. */
import type { Call, Expression, ModuleSyntax, Range, Statement } from "../syntax/ast";

export type SyntaxNode = Statement | Expression;

/** A node with its place in the file; `base` turns the offsets of what is inside it into offsets in the file. */
export interface LocatedNode extends Range {
  readonly node: SyntaxNode;
  readonly base: number;
}

interface Ranged extends Range {
  readonly kind?: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isRanged = (value: object): value is Ranged =>
  "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";
const isNode = (value: Ranged): value is SyntaxNode => typeof value.kind === "string";

/**
 * The nodes that hold `offset` (an end counts as inside), outermost first. Walks only what holds the offset; parts
 * without a range of their own, such as comprehension clauses, are looked through.
 */
export function nodesAt(syntax: ModuleSyntax, offset: number): readonly LocatedNode[] {
  const path: LocatedNode[] = [];
  for (const { base, statement } of syntax.units) {
    if (base + statement.start <= offset && offset <= base + statement.end)
      descend(statement, base, offset, path);
  }
  return path;
}

function descend(value: unknown, base: number, offset: number, path: LocatedNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) descend(item, base, offset, path);
    return;
  }
  if (!isObject(value)) return;
  if (isRanged(value)) {
    if (offset < base + value.start || base + value.end < offset) return;
    if (isNode(value)) path.push({ node: value, start: base + value.start, end: base + value.end, base });
  }
  for (const [key, part] of Object.entries(value))
    if (!key.endsWith("Range")) descend(part, base, offset, path);
}

/** Every node of a file, outer ones before inner ones. */
export function allNodes(syntax: ModuleSyntax): readonly LocatedNode[] {
  const found: LocatedNode[] = [];
  const visit = (value: unknown, base: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, base);
      return;
    }
    if (!isObject(value)) return;
    if (isRanged(value) && isNode(value))
      found.push({ node: value, start: base + value.start, end: base + value.end, base });
    for (const [key, part] of Object.entries(value)) if (!key.endsWith("Range")) visit(part, base);
  };
  for (const { base, statement } of syntax.units) visit(statement, base);
  return found;
}

/** A call with its place and the nodes around it, innermost last. */
export interface LocatedCall extends Range {
  readonly call: Call;
  readonly base: number;
  readonly around: readonly LocatedNode[];
}

/** The call expression that stands exactly at a range; undefined where there is none. */
export function callAtRange(syntax: ModuleSyntax, range: Range): LocatedCall | undefined {
  const path = nodesAt(syntax, range.start);
  const index = path.findIndex(
    ({ node, start, end }) => node.kind === "Call" && start === range.start && end === range.end,
  );
  const found = path[index];
  if (found?.node.kind !== "Call") return undefined;
  return {
    call: found.node,
    base: found.base,
    start: found.start,
    end: found.end,
    around: path.slice(0, index),
  };
}

/** The kinds of statements that only bind or compute; a block's header is none. */
const simpleStatements: ReadonlySet<string> = new Set([
  "Expression",
  "Assign",
  "AnnotatedAssign",
  "AugmentedAssign",
  "Return",
]);

/** The simple statement that holds an offset; undefined in headers of blocks and outside of code. */
export function simpleStatementAt(syntax: ModuleSyntax, offset: number): LocatedNode | undefined {
  return nodesAt(syntax, offset).findLast(({ node }) => simpleStatements.has(node.kind));
}
