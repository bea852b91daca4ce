/** `global` and `nonlocal` that come too late or name nothing, and handlers in the wrong order. */
import type { Code, StatementRule, Surroundings } from "./refusal";
import type { Expression, Statement } from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { addBoundByStatement, localNames } from "../../../syntax/names/scope";

/** Whether statements declare names of their scope: few do, and of the others nothing need be read. */
export const areDeclaring = (statements: readonly Statement[]): boolean =>
  statements.some(
    (statement) =>
      statement.kind === "Global" ||
      (statement.kind !== "FunctionDef" &&
        statement.kind !== "ClassDef" &&
        blocksOf(statement).some(areDeclaring)),
  );

/**
 * Reads the statements of one scope in their order, as Python's symbol table does, and tells which declarations it
 * refuses: names that were used or bound before, parameters, and what no function around binds.
 * @returns what is to be given the statements of the scope, in one piece or in several
 */
export function declarationsReader(
  parameters: ReadonlySet<string>,
  { scope, enclosing }: Surroundings,
): (statements: readonly Statement[], code: Code) => void {
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
    if (
      word === "nonlocal" &&
      name !== "__class__" &&
      !enclosing.some((definition) => localNames(definition).has(name))
    )
      return `no binding for nonlocal '${name}' found`;
    return undefined;
  };
  const read = (statements: readonly Statement[], code: Code): void => {
    for (const statement of statements) {
      if (statement.kind === "Global")
        for (const name of statement.names) {
          const says = wrongWith(name, statement.scope);
          if (says !== undefined) code.refuse(statement, says);
        }
      eachExpressionOf(statement, use);
      // What handlers and cases bind, they bind behind the blocks before them.
      if (statement.kind !== "Try" && statement.kind !== "Match") addBoundByStatement(statement, assigned);
      if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") continue;
      for (const block of blocksOf(statement)) read(block, code);
    }
  };
  return read;
}

/** A bare `except:` before others, and a `try` that nothing follows. */
export const handlers: StatementRule = (statement, { refuse }) => {
  if (statement.kind !== "Try") return;
  const { handlers: all, finalbody } = statement;
  if (all.length === 0 && finalbody.length === 0) refuse(statement, "expected 'except' or 'finally' block");
  for (const handler of all.slice(0, -1))
    if (!handler.type) refuse(handler, "default 'except:' must be last");
};
