/** Says which names a module can ever have, as far as its own text tells. */
import type { Expression, ModuleSyntax, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";
import { addBoundByStatement, assignedNames } from "./scope";

/** What code uses to bind or look up names that its own text does not show: the module's, or those of a caller on the stack. */
const DYNAMIC: ReadonlySet<string> = new Set(
  (
    "globals locals vars exec eval execfile setattr __import__ __builtins__ __dict__ __getattr__ modules f_globals f_back " +
    "currentframe _getframe stack patch monkeypatch"
  ).split(" "),
);

/** Every name that some run of a module may bind in it, on whatever path; undefined where its text does not tell. */
export const bindableNames = foundOnce((syntax: ModuleSyntax): ReadonlySet<string> | undefined => {
  if (syntax.gaps.length > 0) return undefined;
  const statements = syntax.units.map(({ statement }) => statement);
  if (isDynamic(statements)) return undefined;
  const names = new Set(assignedNames(statements));
  addGlobals(statements, names);
  return [...DYNAMIC].some((name) => names.has(name)) ? undefined : names;
});

/** Whether some statements, with all that stands in them, may bind names that they do not name. */
function isDynamic(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (statement.kind === "Gap" || (statement.kind === "ImportFrom" && statement.star)) return true;
    const own = new Set<string>();
    addBoundByStatement(statement, own);
    let found = [...own].some((name) => DYNAMIC.has(name));
    eachExpressionOf(statement, (expression) => {
      found ||= mentionsDynamic(expression);
    });
    return found || blocksOf(statement).some(isDynamic);
  });
}

function mentionsDynamic(expression: Expression): boolean {
  if (expression.kind === "Name" && DYNAMIC.has(expression.id)) return true;
  if (expression.kind === "Attribute" && DYNAMIC.has(expression.name)) return true;
  let found = false;
  eachSubexpression(expression, (inner) => {
    found ||= mentionsDynamic(inner);
  });
  return found;
}

/** Adds the names that functions declare `global`. */
function addGlobals(statements: readonly Statement[], names: Set<string>): void {
  for (const statement of statements) {
    if (statement.kind === "Global") for (const name of statement.names) names.add(name);
    for (const block of blocksOf(statement)) addGlobals(block, names);
  }
}
