/** `global` and `nonlocal` that come too late or name nothing, and handlers in the wrong order. */
import { refusal, type Refusal, type StatementRule, type Surroundings } from "./refusal";
import type { Expression, Statement } from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";

/** The names that a target binds; `x[i]` and `x.a` bind none. */
function boundBy(target: Expression): readonly string[] {
  if (target.kind === "Name") return [target.id];
  if (target.kind === "Starred") return boundBy(target.value);
  return target.kind === "Tuple" || target.kind === "List" ? target.items.flatMap(boundBy) : [];
}

/** The names that a statement itself binds, its blocks left out. */
function boundHere(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "Assign":
      return statement.targets.flatMap(boundBy);
    case "AugmentedAssign":
    case "AnnotatedAssign":
    case "For":
      return boundBy(statement.target);
    case "With":
      return statement.items.flatMap(({ target }) => (target ? boundBy(target) : []));
    case "FunctionDef":
    case "ClassDef":
      return [statement.name];
    case "Import":
      return statement.names.map(({ name, alias }) => alias ?? name.split(".", 1)[0] ?? name);
    case "ImportFrom":
      return statement.names.map(({ name, alias }) => alias ?? name);
    default:
      return [];
  }
}

/**
 * Reads the statements of one scope in their order, as Python's symbol table does, and tells which declarations it
 * refuses: names that were used or bound before, parameters, and what no function around binds.
 * @returns what is to be given the statements of the scope, in one piece or in several
 */
export function declarationsReader(
  parameters: ReadonlySet<string>,
  { scope, enclosing }: Surroundings,
): (statements: readonly Statement[]) => readonly Refusal[] {
  const used = new Set<string>();
  const assigned = new Set<string>();
  const use = (expression: Expression): void => {
    if (expression.kind === "Name") used.add(expression.id);
    // What a lambda and a comprehension use, they use in scopes of their own.
    if (expression.kind === "Lambda" || expression.kind === "Comprehension") return;
    eachSubexpression(expression, use);
  };
  const wrongWith = (name: string, word: "global" | "nonlocal"): string | undefined => {
    if (word === "nonlocal" && scope === "module") return "nonlocal declaration not allowed at module level";
    if (parameters.has(name)) return `name '${name}' is parameter and ${word}`;
    if (assigned.has(name)) return `name '${name}' is assigned to before ${word} declaration`;
    if (used.has(name)) return `name '${name}' is used prior to ${word} declaration`;
    // Every method has `__class__` around it.
    if (word === "nonlocal" && name !== "__class__" && !enclosing.some((names) => names.has(name)))
      return `no binding for nonlocal '${name}' found`;
    return undefined;
  };
  const read = (statements: readonly Statement[]): readonly Refusal[] =>
    statements.flatMap((statement) => {
      const refused: Refusal[] = [];
      if (statement.kind === "Global")
        for (const name of statement.names) {
          const says = wrongWith(name, statement.scope);
          if (says !== undefined) refused.push(refusal(statement, says));
        }
      eachExpressionOf(statement, use);
      for (const name of boundHere(statement)) assigned.add(name);
      if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") return refused;
      return [...refused, ...blocksOf(statement).flatMap(read)];
    });
  return read;
}

/** A bare `except:` before others, and a `try` that nothing follows. */
export const handlers: StatementRule = (statement) => {
  if (statement.kind !== "Try") return [];
  const { handlers: all, finalbody } = statement;
  if (all.length === 0 && finalbody.length === 0)
    return [refusal(statement, "expected 'except' or 'finally' block")];
  return all
    .slice(0, -1)
    .map((handler) => (handler.type ? undefined : refusal(handler, "default 'except:' must be last")));
};
