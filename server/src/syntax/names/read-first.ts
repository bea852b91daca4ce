/** Names of a function that a line reads before any line binds them, whichever way its conditions go. */
import { assignedNames, boundNames as namesBound } from "./scope";
import { namesIn } from "./read-names";
import type { FunctionDef, Range, Statement } from "../ast";

const holds = ({ start, end }: Range, { start: from, end: to }: Range): boolean => start <= from && to <= end;

/** Statements that read all that they read before they bind anything. */
const PLAIN: ReadonlySet<Statement["kind"]> = new Set([
  "Assign",
  "AugmentedAssign",
  "AnnotatedAssign",
  "Expression",
  "Return",
  "Assert",
]);

/** Whether a statement reads all that it reads before it binds a name. */
export const bindsLast = ({ kind }: Statement): boolean => PLAIN.has(kind);

/** Whether a statement may bind a name when it runs, or a function in it when it is called. */
const mayBind = (statement: Statement, name: string): boolean =>
  assignedNames([statement]).has(name) || (!bindsLast(statement) && namesIn([statement]).has(name));

/** The block of a statement in which a place stands, where it runs once and nothing of the statement binds the name before. */
function blockAround(statement: Statement, name: string, read: Range): readonly Statement[] | undefined {
  const within = (block: readonly Statement[]): readonly Statement[] | undefined =>
    block.some((each) => holds(each, read)) ? block : undefined;
  switch (statement.kind) {
    case "If":
      return within(statement.body) ?? within(statement.orelse);
    case "Try":
      return within(statement.body);
    case "With":
      return statement.items.some(({ target }) => target && namesBound(target).has(name))
        ? undefined
        : within(statement.body);
    default:
      return undefined;
  }
}

/** Whether what stands at `read` certainly is read before the function binds the name; inside loops nobody tells. */
export function isReadFirst({ body }: FunctionDef, name: string, read: Range): boolean {
  let block: readonly Statement[] = body;
  for (;;) {
    const at = block.findIndex((each) => holds(each, read));
    const statement = block[at];
    if (!statement || block.slice(0, at).some((each) => mayBind(each, name))) return false;
    if (bindsLast(statement)) return true;
    const inner = blockAround(statement, name, read);
    if (!inner) return false;
    block = inner;
  }
}
