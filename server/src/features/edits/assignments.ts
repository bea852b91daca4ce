/** The assignments of a file, for edits that ask where a name was given its value. */
import { expressionAtRange } from "../text/syntax-path";
import type { Assign, Expression, ModuleSyntax, Range, Statement } from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";

/** An assignment, and where the offsets of its statement begin. */
export interface LocatedAssignment {
  readonly statement: Assign;
  readonly base: number;
}

/** All assignments of a file in the order in which they are written, those in blocks too. */
export function assignments(syntax: ModuleSyntax): readonly LocatedAssignment[] {
  const found: LocatedAssignment[] = [];
  const walk = (statement: Statement, base: number): void => {
    if (statement.kind === "Assign") found.push({ statement, base });
    for (const block of blocksOf(statement)) for (const inner of block) walk(inner, base);
  };
  for (const { statement, base } of syntax.units) walk(statement, base);
  return found;
}

/** What is assigned to a name, where the file does so once, and where its offsets begin. */
export function assignedOnce(
  syntax: ModuleSyntax,
  name: string,
): { readonly node: Expression; readonly base: number } | undefined {
  const [only, ...others] = assignments(syntax).filter(({ statement }) =>
    statement.targets.some((target) => target.kind === "Name" && target.id === name),
  );
  return only && others.length === 0 ? { node: only.statement.value, base: only.base } : undefined;
}

/** The expression at a place; of a name what it is given, where the file does so once. */
export function writtenAt(syntax: ModuleSyntax, range: Range): ReturnType<typeof assignedOnce> {
  const there = expressionAtRange(syntax, range);
  return there?.node.kind === "Name" ? assignedOnce(syntax, there.node.id) : there;
}
