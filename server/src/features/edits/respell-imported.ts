/** An imported name spelled otherwise, with all of its uses. */
import type { AnalysedDocument } from "../document";
import { usesOf } from "./rewrite-import";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../../values/records/finding";

/** The edits; undefined where another file imports it, or where the text lists the name or binds the new one. */
export function respellImported(
  { text, report, syntax }: AnalysedDocument,
  { span, name }: Extract<Remedy, { kind: "respellImported" }>,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const [, given = "", alias] = /^(\w+)(\s+as\s)?/.exec(text.slice(span.start, span.end)) ?? [];
  if (given === "") return undefined;
  const imported = { start: span.start, end: span.start + given.length, newText: name };
  if (alias !== undefined) return [imported];
  const uses = usesOf(syntax(), given);
  // The new name must not be one that the file uses for something else.
  if (uses.length > 0 && usesOf(syntax(), name).length > 0) return undefined;
  return [imported, ...uses.map((use) => ({ ...use, newText: name }))];
}
