/** Says which names a function or a statement reads, nested functions included. */
import type { Expression, FunctionDef, Lambda, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";
import { foundOnce } from "../found-once";

/** Every name that stands in the body of a function, whether or not it is the function's own. */
export const readNames = foundOnce((definition: FunctionDef | Lambda): ReadonlySet<string> => {
  const names = new Set<string>();
  if (definition.kind === "Lambda") addRead(definition.body, names);
  else addReadBy(definition.body, names);
  return names;
});

/** Every name that stands in an expression. */
export function namesOf(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  addRead(expression, names);
  return names;
}

/** Every name that stands in some statements, bodies of functions included. */
export function namesIn(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  addReadBy(statements, names);
  return names;
}

/** Whether an expression says all that it stands for, as `2` and `1 + 1` do. */
export function namesNothing(expression: Expression): boolean {
  let isNameless = expression.kind !== "Name";
  eachSubexpression(expression, (inner) => {
    isNameless &&= namesNothing(inner);
  });
  return isNameless;
}

function addReadBy(statements: readonly Statement[], names: Set<string>): void {
  for (const statement of statements) {
    eachExpressionOf(statement, (expression) => {
      addRead(expression, names);
    });
    for (const block of blocksOf(statement)) addReadBy(block, names);
  }
}

function addRead(expression: Expression, names: Set<string>): void {
  if (expression.kind === "Name") names.add(expression.id);
  eachSubexpression(expression, (inner) => {
    addRead(inner, names);
  });
}
