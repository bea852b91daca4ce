/** Which names a module may have at any time, as far as its own text tells. */
import type { Expression, ModuleSyntax, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { statementFacts } from "./statement-facts";
import { words } from "../../values/names/words";

/** Names and attributes by which code binds names of the module, or of everybody, that do not stand in its text. */
const BINDERS = words(
  "globals locals exec execfile builtins __builtins__ __builtin__ modules f_globals f_locals f_back currentframe _getframe",
);

/** The same of names that others ask the module for: they may be set from outside, or be made when they are asked for. */
const OF_OTHERS = words("vars eval setattr __import__ __dict__ __getattr__ stack patch monkeypatch");

/** Whether one of some words stands in a statement as a name, an attribute or a text. */
function mentions(statement: Statement, sought: readonly string[]): boolean {
  const facts = statementFacts(statement);
  return sought.some((word) => facts.names.has(word) || facts.words.has(word));
}

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
  const { binds, globals, names, importsAll } = statementFacts(statement);
  if (importsAll || mentions(statement, BINDERS)) return undefined;
  if (names.has("vars") && asksIn(statement)) return undefined;
  return globals.size === 0 ? binds : new Set([...binds, ...globals]);
});

/** All names that some run of a module may bind in it, on whatever path; undefined where its text does not tell. */
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

/** The same of a module that others import names from. */
export const bindableNames = foundOnce((syntax: ModuleSyntax): ReadonlySet<string> | undefined => {
  const names = namesOfModule(syntax);
  const isOpen = syntax.units.some(({ statement }) => mentions(statement, OF_OTHERS));
  return isOpen || OF_OTHERS.some((name) => names?.has(name)) ? undefined : names;
});
