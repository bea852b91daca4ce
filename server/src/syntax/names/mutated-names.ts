/** Says which names' values a piece of code may change in place. */
import type { Expression, Statement } from "../ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../children";

/**
 * The names at the root of what is changed in place: `x` in `x[i] = …`, `x.a = …`, `del x[i]`, `x += …`,
 * `x.append(…)` and `x.a[0].b(…)`. Every method call counts, since nothing here knows which methods change their
 * object, unless `isMutator` tells. Functions and lambdas inside count as well: they may be called in the same place.
 */
export function mutatedNames(
  statements: readonly Statement[],
  isMutator: (method: string) => boolean = () => true,
): ReadonlySet<string> {
  const names = new Set<string>();
  addMutated(statements, { names, isMutator });
  return names;
}

/** The same of the body of a lambda; a method that it gives (`lambda: rows.append`) may be called by whoever gets it. */
export function mutatedByExpression(
  expression: Expression,
  isMutator: (method: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  addMethodCalls(expression, { names, isMutator });
  if (expression.kind === "Attribute" && isMutator(expression.name)) addRoot(expression.value, names);
  return names;
}

interface Search {
  readonly names: Set<string>;
  readonly isMutator: (method: string) => boolean;
}

function addMutated(statements: readonly Statement[], search: Search): void {
  const { names } = search;
  for (const statement of statements) {
    for (const target of targetsOf(statement)) addTarget(target, names);
    // `x += [1]` changes a list in place.
    if (statement.kind === "AugmentedAssign") addRoot(statement.target, names);
    eachExpressionOf(statement, (expression) => {
      addMethodCalls(expression, search);
    });
    for (const block of blocksOf(statement)) addMutated(block, search);
  }
}

/** What a statement assigns to or deletes, tuples whole. */
export function targetsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "Assign":
    case "Delete":
      return statement.targets;
    case "AnnotatedAssign":
    case "AugmentedAssign":
    case "For":
      return [statement.target];
    case "With":
      return statement.items.flatMap((item) => (item.target ? [item.target] : []));
    default:
      return [];
  }
}

function addTarget(target: Expression, names: Set<string>): void {
  if (target.kind === "Attribute" || target.kind === "Subscript") addRoot(target.value, names);
  else if (target.kind === "Starred") addTarget(target.value, names);
  else if (target.kind === "Tuple" || target.kind === "List") {
    for (const item of target.items) addTarget(item, names);
  }
}

/** The name at the start of a chain of attributes, subscripts and calls. */
function addRoot(expression: Expression, names: Set<string>): void {
  let current = expression;
  for (;;) {
    if (current.kind === "Attribute" || current.kind === "Subscript") current = current.value;
    else if (current.kind === "Call") current = current.callee;
    else break;
  }
  if (current.kind === "Name") names.add(current.id);
}

function addMethodCalls(expression: Expression, search: Search): void {
  if (
    expression.kind === "Call" &&
    expression.callee.kind === "Attribute" &&
    search.isMutator(expression.callee.name)
  )
    addRoot(expression.callee.value, search.names);
  eachSubexpression(expression, (inner) => {
    addMethodCalls(inner, search);
  });
}
