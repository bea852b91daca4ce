/** Gradients beside the variables that they were taken for: `apply_gradients(gradients)` becomes that of their pairs. */
import type { AnalysedDocument } from "../document";
import { assignments } from "./assignments";
import { type LocatedCall, callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, Range } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** The variables in `tape.gradient(loss, variables)`; undefined for anything else. */
function sourcesOf(value: Expression): Expression | undefined {
  if (value.kind !== "Call" || value.callee.kind !== "Attribute" || value.callee.name !== "gradient")
    return undefined;
  const named = value.arguments.find(({ name }) => name === "sources");
  const [, second] = value.arguments;
  const found = named ?? (second?.name === undefined && second?.spread === undefined ? second : undefined);
  return found?.value;
}

/** The last value that a name is given before a place of the file, and where the statements around it begin. */
function lastAssigned(
  { syntax }: AnalysedDocument,
  name: string,
  before: number,
): { readonly value: Expression; readonly base: number } | undefined {
  const last = assignments(syntax()).findLast(({ statement: { start, targets }, base }) => {
    const [target] = targets;
    return base + start < before && target?.kind === "Name" && target.id === name;
  });
  return last && { value: last.statement.value, base: last.base };
}

/** The first argument of a call, and the variables that it holds the gradients of. */
function paired(
  document: AnalysedDocument,
  { call, base, start }: LocatedCall,
): { readonly gradients: Range; readonly variables: Range } | undefined {
  const value = call.arguments[0]?.value;
  if (!value) return undefined;
  const made = value.kind === "Name" ? lastAssigned(document, value.id, start) : { value, base };
  const sources = made && sourcesOf(made.value);
  if (!sources) return undefined;
  return {
    gradients: { start: base + value.start, end: base + value.end },
    variables: { start: made.base + sources.start, end: made.base + sources.end },
  };
}

/** The edits; undefined where the text does not tell which variables the gradients are of. */
export function pairGradients(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const call = span.file === report.file ? callAtRange(syntax(), span) : undefined;
  const found = call && paired(document, call);
  if (!found) return undefined;
  const { gradients, variables } = found;
  const written = (range: Range): string => text.slice(range.start, range.end);
  return [{ ...gradients, newText: `zip(${written(gradients)}, ${written(variables)})` }];
}
