/** Edits of what stands in square brackets, and of the brackets themselves. */
import type { AnalysedDocument } from "../document";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Subscript } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";

/** The subscript at a place of this document; undefined where something else stands there. */
function subscriptAt(
  { report, syntax }: AnalysedDocument,
  span: Span,
): { readonly node: Subscript; readonly base: number } | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  return found?.node.kind === "Subscript" ? { node: found.node, base: found.base } : undefined;
}

/** `x[0]` as `x[0:1]`; undefined where something else than one number or name stands there. */
export function sliced(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const found = subscriptAt(document, span);
  if (!found) return undefined;
  const { text } = document;
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

/** The index of one expression behind another, or in place of its own; undefined where the one has none, or the other is neither. */
export function indexedAlike(
  document: AnalysedDocument,
  { span, like }: Extract<Remedy, { kind: "indexAlike" }>,
): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const found = subscriptAt(document, like);
  const other = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const whole = other?.node.kind === "Subscript" ? other.node.value : other?.node;
  if (!found || !other || whole?.kind !== "Name") return undefined;
  const index = text.slice(found.base + found.node.value.end, like.end);
  return [{ start: span.start, end: span.end, newText: `${whole.id}${index}` }];
}

/** `frame.iloc[i]` for `frame[i]`, or what it is to go through; undefined where something else stands there. */
export function rowsTaken(
  document: AnalysedDocument,
  { span, through }: Extract<Remedy, { kind: "takeRows" }>,
): readonly TextEdit[] | undefined {
  const found = subscriptAt(document, span);
  if (!found) return undefined;
  const { text } = document;
  const at = found.base + found.node.value.end;
  const { start, end } = span;
  return [{ start, end, newText: `${text.slice(start, at)}${through}${text.slice(at, end)}` }];
}

/** What stands before the square brackets. */
export function withoutSubscript(
  document: AnalysedDocument,
  { span, before = "", after = "" }: Extract<Remedy, { kind: "dropSubscript" }>,
): readonly TextEdit[] | undefined {
  const found = subscriptAt(document, span);
  if (!found) return undefined;
  const { text } = document;
  const { value, index } = found.node;
  const code = text.slice(span.start, found.base + value.end);
  const behind = after.replace("{index}", text.slice(found.base + index.start, found.base + index.end));
  return [{ start: span.start, end: span.end, newText: `${before}${code}${behind}` }];
}
