/** Finds calls and statements of a file by their place, with offsets counted in the file. */
import type {
  Call,
  Expression,
  FunctionDef,
  ImportFrom,
  ModuleSyntax,
  Range,
  Statement,
} from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";
import { findCallAt, nodeAt } from "../../syntax/find-node";

/** An expression with its place in the file. */
export interface LocatedExpression extends Range {
  readonly node: Expression;
}

/** A call with its place and the expressions around it, innermost last. */
export interface LocatedCall extends Range {
  readonly call: Call;
  /** Turns the offsets inside the call into offsets in the file. */
  readonly base: number;
  readonly around: () => readonly LocatedExpression[];
}

function located(node: Expression, base: number): LocatedExpression {
  return { node, start: base + node.start, end: base + node.end };
}

/** The call expression that stands exactly at a range; undefined where there is none. */
export function callAtRange(syntax: ModuleSyntax, range: Range): LocatedCall | undefined {
  const found = findCallAt(syntax, range);
  if (!found) return undefined;
  const { call, base } = found;
  return {
    call,
    base,
    start: range.start,
    end: range.end,
    around: () => {
      const expressions = nodeAt(syntax, range.start)?.expressions ?? [];
      return expressions.slice(0, Math.max(0, expressions.indexOf(call))).map((node) => located(node, base));
    },
  };
}

/** The expression that stands exactly at a range, with those around it, innermost last. */
export function expressionAtRange(
  syntax: ModuleSyntax,
  { start, end }: Range,
): { readonly node: Expression; readonly base: number; readonly around: readonly Expression[] } | undefined {
  const found = nodeAt(syntax, start);
  if (!found) return undefined;
  const { base, expressions } = found;
  const at = expressions.findIndex((node) => base + node.start === start && base + node.end === end);
  const node = expressions[at];
  return node && { node, base, around: expressions.slice(0, at) };
}

/** The innermost expression at an offset. */
export function expressionAt(syntax: ModuleSyntax, offset: number): LocatedExpression | undefined {
  const found = nodeAt(syntax, offset);
  const innermost = found?.expressions.at(-1);
  return found && innermost ? located(innermost, found.base) : undefined;
}

/** The innermost call that has an offset between its parentheses, and the innermost expression there. */
export function callAround(
  syntax: ModuleSyntax,
  offset: number,
): { readonly call: LocatedCall; readonly inner: Expression } | undefined {
  const found = nodeAt(syntax, offset);
  const inner = found?.expressions.at(-1);
  const call = found?.expressions.findLast(
    (node): node is Call =>
      node.kind === "Call" &&
      found.base + node.argumentsRange.start < offset &&
      offset < found.base + node.argumentsRange.end,
  );
  if (!found || !inner || !call) return undefined;
  const located = callAtRange(syntax, { start: found.base + call.start, end: found.base + call.end });
  return located && { call: located, inner };
}

/** The call that is made by the name at an offset: `fit` in `model.fit(x)`. */
export function callNamedAt(syntax: ModuleSyntax, offset: number): LocatedCall | undefined {
  const found = nodeAt(syntax, offset);
  const call = found?.expressions.findLast((node): node is Call => {
    if (node.kind !== "Call") return false;
    const { callee } = node;
    const name = callee.kind === "Attribute" ? callee.nameRange : callee.kind === "Name" ? callee : undefined;
    return name !== undefined && found.base + name.start <= offset && offset <= found.base + name.end;
  });
  return found && call && callAtRange(syntax, { start: found.base + call.start, end: found.base + call.end });
}

/** The function that is defined by the name at an offset. */
export function definitionNamedAt(
  syntax: ModuleSyntax,
  offset: number,
): { readonly node: FunctionDef; readonly base: number } | undefined {
  const found = nodeAt(syntax, offset);
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "FunctionDef") return undefined;
  const { start, end } = node.nameRange;
  return found.base + start <= offset && offset <= found.base + end ? { node, base: found.base } : undefined;
}

/** The innermost class around an offset. */
export function classAround(syntax: ModuleSyntax, offset: number): Range | undefined {
  const found = nodeAt(syntax, offset);
  const node = found?.statements.findLast(({ kind }) => kind === "ClassDef");
  return found && node && { start: found.base + node.start, end: found.base + node.end };
}

/** The functions around an offset, outermost first. */
export const functionsAround = (syntax: ModuleSyntax, offset: number): readonly FunctionDef[] =>
  nodeAt(syntax, offset)?.statements.filter((node): node is FunctionDef => node.kind === "FunctionDef") ?? [];

/** Whether a `return` stands at an offset that belongs to the function at a range, and not to one inside it. */
export function returnsAt(syntax: ModuleSyntax, offset: number, definition: Range): boolean {
  const found = nodeAt(syntax, offset);
  if (found?.statements.at(-1)?.kind !== "Return") return false;
  const inner = found.statements.findLast(({ kind }) => kind === "FunctionDef");
  return inner !== undefined && found.base + inner.start === definition.start;
}

/** The kinds of statements that only bind or compute; a block's header is none. */
const simpleStatements: ReadonlySet<string> = new Set([
  "Expression",
  "Assign",
  "AnnotatedAssign",
  "AugmentedAssign",
  "Return",
]);

/** Whether the innermost statement at an offset is a simple one, and not a block's header. */
export function isSimpleStatementAt(syntax: ModuleSyntax, offset: number): boolean {
  const innermost = nodeAt(syntax, offset)?.statements.at(-1);
  return innermost !== undefined && simpleStatements.has(innermost.kind);
}

/** Where a call stands in the simple statement around it. */
export interface CallPosition {
  readonly statement: Range & { readonly kind: Statement["kind"] };
  /** Whether the statement's value is that of the call. */
  readonly isWhole: boolean;
  /** Whether it is an argument of a call or an item of a display. */
  readonly isItem: boolean;
  /** Whether it is an argument of the call that is the whole statement. */
  readonly isOutermost: boolean;
}

/** The kinds of expressions whose parts stand beside one another. */
const displays: ReadonlySet<string> = new Set(["Call", "List", "Tuple", "Set", "Dict"]);

/** Where the call at a range stands; undefined in headers of blocks and where there is none. */
export function callPosition(syntax: ModuleSyntax, range: Range): CallPosition | undefined {
  const found = nodeAt(syntax, range.start);
  const statement = found?.statements.at(-1);
  if (!found || !statement || !simpleStatements.has(statement.kind)) return undefined;
  const { base, expressions } = found;
  const at = expressions.findIndex(
    ({ kind, start, end }) => kind === "Call" && base + start === range.start && base + end === range.end,
  );
  if (at < 0) return undefined;
  const outer = expressions[at - 1];
  const isCallee = outer?.kind === "Call" && outer.callee === expressions[at];
  return {
    statement: { kind: statement.kind, start: base + statement.start, end: base + statement.end },
    isWhole: outer === undefined,
    isItem: outer !== undefined && displays.has(outer.kind) && !isCallee,
    isOutermost: at === 1 && outer?.kind === "Call" && !isCallee,
  };
}

/** Every `from … import …` of a file, in blocks too, with the base of its offsets. */
export function fromImports(
  syntax: ModuleSyntax,
): readonly { readonly node: ImportFrom; readonly base: number }[] {
  const inside = (statement: Statement): readonly ImportFrom[] =>
    statement.kind === "ImportFrom" ? [statement] : blocksOf(statement).flat().flatMap(inside);
  return syntax.units.flatMap(({ base, statement }) => inside(statement).map((node) => ({ node, base })));
}
