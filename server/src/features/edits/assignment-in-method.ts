/** An assignment in a method of a class, for edits that move it to another one. */
import type { AnalysedDocument } from "../document";
import type { Assign, ClassDef, FunctionDef } from "../../syntax/ast";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

interface InMethod {
  readonly base: number;
  readonly statement: Assign;
  readonly method: FunctionDef;
  readonly owner: ClassDef;
}

/** The assignment around a place, the method whose statement it is, and the class; undefined where there is none. */
export function assignmentInMethod({ report, syntax }: AnalysedDocument, span: Span): InMethod | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const [owner, method, statement] = found?.statements.slice(-3) ?? [];
  if (!found || statement?.kind !== "Assign" || method?.kind !== "FunctionDef" || owner?.kind !== "ClassDef")
    return undefined;
  return { base: found.base, statement, method, owner };
}
