/** Finds calls and statements of a file by their place, with offsets counted in the file. */
import type { Call, Expression, ImportFrom, ModuleSyntax, Range, Statement } from "../syntax/ast";
import { blocksOf } from "../syntax/children";
import { findCallAt, nodeAt } from "../syntax/find-node";

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

/** The innermost expression at an offset. */
export function expressionAt(syntax: ModuleSyntax, offset: number): LocatedExpression | undefined {
  const found = nodeAt(syntax, offset);
  const innermost = found?.expressions.at(-1);
  return found && innermost ? located(innermost, found.base) : undefined;
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
export function simpleStatementAt(syntax: ModuleSyntax, offset: number): Range | undefined {
  const found = nodeAt(syntax, offset);
  const statement = found?.statements.findLast(({ kind }) => simpleStatements.has(kind));
  return found && statement && { start: found.base + statement.start, end: found.base + statement.end };
}

/** Every `from … import …` of a file, in blocks too, with the base of its offsets. */
export function fromImports(
  syntax: ModuleSyntax,
): readonly { readonly node: ImportFrom; readonly base: number }[] {
  const inside = (statement: Statement): readonly ImportFrom[] =>
    statement.kind === "ImportFrom" ? [statement] : blocksOf(statement).flat().flatMap(inside);
  return syntax.units.flatMap(({ base, statement }) => inside(statement).map((node) => ({ node, base })));
}
