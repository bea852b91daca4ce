/** Which names the module of a text may have at any time, as far as the text tells. */
import type { Expression, ModuleSyntax, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { statementFacts } from "./statement-facts";

/** Names and attributes by which code binds names of the module, or of everybody, that do not stand in its text. */
const BINDERS: readonly string[] =
  "globals locals exec execfile builtins __builtins__ __builtin__ modules f_globals f_locals f_back currentframe _getframe".split(
    " ",
  );

/** `vars()` without an argument is the module's own dictionary, or a function's. */
function asksForOwnNames(expression: Expression): boolean {
  if (expression.kind === "Call" && expression.callee.kind === "Name" && expression.callee.id === "vars")
    return expression.arguments.length === 0;
  let found = false;
  eachSubexpression(expression, (inner) => {
    found ||= asksForOwnNames(inner);
  });
  return found;
}

function asksIn(statement: Statement): boolean {
  let found = blocksOf(statement).some((block) => block.some(asksIn));
  eachExpressionOf(statement, (expression) => {
    found ||= asksForOwnNames(expression);
  });
  return found;
}

/** Names that a top-level statement may bind in the module whenever its code runs; undefined where its text does not tell. */
const namesOfStatement = foundOnce((statement: Statement): ReadonlySet<string> | undefined => {
  const { binds, globals, names, words, importsAll } = statementFacts(statement);
  if (importsAll || BINDERS.some((word) => names.has(word) || words.has(word))) return undefined;
  if (names.has("vars") && asksIn(statement)) return undefined;
  return globals.size === 0 ? binds : new Set([...binds, ...globals]);
});

/** All names that some run of a module may bind in it; undefined where its text does not tell. */
export function namesOfModule({ units, gaps }: ModuleSyntax): ReadonlySet<string> | undefined {
  if (gaps.length > 0) return undefined;
  const all = new Set<string>();
  for (const { statement } of units) {
    const names = namesOfStatement(statement);
    if (!names) return undefined;
    for (const name of names) all.add(name);
  }
  return all;
}
