/** Names of a module that no line binds before a place is reached. */
import { bindsLast } from "./read-first";
import { statementFacts } from "./statement-facts";
import type { Expression, ModuleSyntax, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";

/** Whether a place stands in a generator, which reads most of what it names when somebody asks it for an item. */
function isInGenerator(expression: Expression, place: number): boolean {
  if (place < expression.start || place >= expression.end) return false;
  if (expression.kind === "Comprehension" && expression.produces === "generator") return true;
  let found = false;
  eachSubexpression(expression, (inner) => {
    found ||= isInGenerator(inner, place);
  });
  return found;
}

function isReadLater(statement: Statement, place: number): boolean {
  let found = blocksOf(statement).some((block) => block.some((inner) => isReadLater(inner, place)));
  eachExpressionOf(statement, (expression) => {
    found ||= isInGenerator(expression, place);
  });
  return found;
}

/** Whether the module may have bound a name when its own code is at a place, as far as its text tells. */
export function bindsBefore({ units }: ModuleSyntax, name: string, place: number): boolean {
  for (const { statement, base } of units) {
    const { binds, globals } = statementFacts(statement);
    if (base > place) return false;
    // What an assignment binds it binds last.
    const isHere = place < base + statement.end;
    if (isHere && isReadLater(statement, place - base)) return true;
    if (globals.has(name) || (binds.has(name) && !(isHere && bindsLast(statement)))) return true;
  }
  return false;
}
