/** Edits of what stands in square brackets, and of the brackets themselves. */
import type { AnalysedDocument } from "../document";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";

/** `x[0]` as `x[0:1]`; undefined where something else than one number or name stands there. */
export function sliced(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (found?.node.kind !== "Subscript") return undefined;
  const { index } = found.node;
  const upper =
    index.kind === "Constant" && index.value.type === "int" && Number(index.value.value) >= 0
      ? `${Number(index.value.value) + 1}`
      : index.kind === "Name"
        ? `${index.id} + 1`
        : undefined;
  if (upper === undefined) return undefined;
  const at = found.base + index.end;
  const { start, end } = span;
  return [{ start, end, newText: `${text.slice(start, at)}:${upper}${text.slice(at, end)}` }];
}

/** The index of one expression behind another; undefined where the one has none, or the other is no name. */
export function indexedAlike(
  { text, report, syntax }: AnalysedDocument,
  { span, like }: Extract<Remedy, { kind: "indexAlike" }>,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file || like.file !== report.file) return undefined;
  const found = expressionAtRange(syntax(), like);
  const name = expressionAtRange(syntax(), span)?.node.kind;
  if (found?.node.kind !== "Subscript" || name !== "Name") return undefined;
  const index = text.slice(found.base + found.node.value.end, like.end);
  return [{ start: span.start, end: span.end, newText: `${text.slice(span.start, span.end)}${index}` }];
}

/** `frame.iloc[i]` for `frame[i]`; undefined where something else stands there. */
export function rowsTaken(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (found?.node.kind !== "Subscript") return undefined;
  const at = found.base + found.node.value.end;
  const { start, end } = span;
  return [{ start, end, newText: `${text.slice(start, at)}.iloc${text.slice(at, end)}` }];
}

/** What stands before the square brackets. */
export function withoutSubscript(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (found?.node.kind !== "Subscript") return undefined;
  const { value } = found.node;
  return [{ start: span.start, end: span.end, newText: text.slice(span.start, found.base + value.end) }];
}
