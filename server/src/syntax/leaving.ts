/** Statements behind which their block never goes on, and those that end a loop. */
import type { Statement } from "./ast";
import { blocksOf } from "./children";
import { foundOnce } from "./found-once";

export const leaving: ReadonlySet<Statement["kind"]> = new Set(["Break", "Continue", "Return", "Raise"]);

/** Whether a `break` of the loop that these statements are the body of may end it before its test does. */
export const hasBreak = (statements: readonly Statement[]): boolean =>
  statements.some((statement) => {
    if (statement.kind === "Break") return true;
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") return false;
    const isLoop = statement.kind === "For" || statement.kind === "While";
    return blocksOf(statement).some((block, i) => (isLoop && i === 0 ? false : hasBreak(block)));
  });

const hasReturn = (statements: readonly Statement[]): boolean =>
  statements.some((statement) => {
    if (statement.kind === "Return") return true;
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") return false;
    return blocksOf(statement).some(hasReturn);
  });

/** Whether a statement of this body of a loop may end the loop before its last round. */
export const mayEndLoop = foundOnce(
  (body: readonly Statement[]): boolean => hasBreak(body) || hasReturn(body),
);
