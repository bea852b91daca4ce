/** Other text in place of an expression, and of those that are equal to it. */
import type { AnalysedDocument } from "../document";
import { classAround, expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../../values/records/finding";

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
  if (!isEverywhere) return [{ start, end, newText }];
  const old = text.slice(start, end);
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
