/** Other text in place of an expression, and of those that are equal to it. */
import type { AnalysedDocument } from "../document";
import { classAround, expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../../values/records/finding";

/** A text in the quotes of the one that it takes the place of: within an f-string the others may end it. */
const quotedAs = (old: string, text: string): string =>
  old.startsWith("'") && /^"[^"'\\]*"$/.test(text) ? `'${text.slice(1, -1)}'` : text;

/**
 * Other text in place of an expression, and where the remedy says so of all literals that are equal to it, or of the same
 * attribute in the class around it.
 */
export function replaced(
  { text, report, syntax }: AnalysedDocument,
  { span, text: newText, isEverywhere = false }: Extract<Remedy, { kind: "replaceText" }>,
): readonly TextEdit[] | undefined {
  const { file, start, end } = span;
  if (file !== report.file) return undefined;
  const old = text.slice(start, end);
  if (!isEverywhere) {
    const around = expressionAtRange(syntax(), span)?.around ?? [];
    const isWithin = around.some((node) => node.kind === "JoinedString");
    return [{ start, end, newText: isWithin ? quotedAs(old, newText) : newText }];
  }
  const kind = expressionAtRange(syntax(), span)?.node.kind === "Attribute" ? "Attribute" : "Constant";
  const within = kind === "Attribute" ? classAround(syntax(), start) : { start: 0, end: text.length };
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    const range = { start: at, end: at + old.length };
    if (!within || at < within.start || at > within.end) continue;
    if (expressionAtRange(syntax(), range)?.node.kind === kind)
      edits.push({ ...range, newText, isShared: true });
  }
  return edits;
}
