/** Edits of what stands in square brackets, and of the brackets themselves. */
import type { AnalysedDocument } from "../document";
import { writtenAt } from "./assignments";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression, Subscript } from "../../syntax/ast";
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

/** Leaves or puts an axis of one in front of an expression, or of each value of the list or dict that is written there. */
export function keptAxis(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const { report, syntax } = document;
  const found = span.file === report.file ? writtenAt(syntax(), span) : undefined;
  const parts = found && valuesIn(found.node);
  if (!parts) return sliced(document, span);
  return parts.flatMap(({ kind, start, end }) => {
    const place = { file: span.file, start: found.base + start, end: found.base + end };
    const behind = [{ start: place.end, end: place.end, newText: "[None]" }];
    return (
      sliced(document, place) ??
      (kind === "Name" || kind === "Attribute" || kind === "Subscript" ? behind : [])
    );
  });
}

/** The values of a list, a tuple or a dict as it is written. */
function valuesIn(node: Expression): readonly Expression[] | undefined {
  if (node.kind === "List" || node.kind === "Tuple") return node.items;
  return node.kind === "Dict" ? node.entries.map(({ value }) => value) : undefined;
}

/** `x[0]` as `x[0:1]`, `table.loc[0]` as `table.loc[[0]]`; undefined where something else than one number or name stands there. */
function sliced(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const found = subscriptAt(document, span);
  if (!found) return undefined;
  const { text } = document;
  const { index } = found.node;
  const upper = boundBehind(index);
  if (upper === undefined) return undefined;
  const at = found.base + index.end;
  const { start, end } = span;
  // A slice of labels has its last one as well.
  const { value: whole } = found.node;
  if (whole.kind === "Attribute" && (whole.name === "loc" || whole.name === "iloc")) {
    const from = found.base + index.start;
    return [
      { start, end, newText: `${text.slice(start, from)}[${text.slice(from, at)}]${text.slice(at, end)}` },
    ];
  }
  return [{ start, end, newText: `${text.slice(start, at)}:${upper}${text.slice(at, end)}` }];
}

/** The end of the slice that holds one place alone; undefined where the place is no plain number or name. */
function boundBehind(index: Expression): string | undefined {
  if (index.kind === "Name") return `${index.id} + 1`;
  const isNegative = index.kind === "UnaryOperation" && index.operator === "-";
  const written = isNegative ? index.operand : index;
  if (written.kind !== "Constant" || written.value.type !== "int") return undefined;
  const next = (isNegative ? -1 : 1) * Number(written.value.value) + 1;
  // Behind the last place there is nothing to write.
  return next === 0 ? "" : `${next}`;
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
