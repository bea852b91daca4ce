/** A line that keeps an attribute of a name, before the line that gives the name something else: `names = ds.class_names`. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import type { TextEdit } from "./text-edit";
import { withoutStatement } from "./without-statement";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

/** Where the last line above, as far indented, assigns to the name. */
function lastAssignment(before: string, indent: string, name: string): number | undefined {
  const lines = new RegExp(`^${indent}${name} *=(?!=)`, "gm");
  return [...before.matchAll(lines)].at(-1)?.index;
}

/** The edits; undefined where the statement is no assignment of an attribute of a plain name. */
export function askBefore(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "Assign" || node.value.kind !== "Attribute") return undefined;
  const { value: owner } = node.value;
  const [start, end] = [found.base + node.start, found.base + node.end];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (owner.kind !== "Name" || indent.trim() !== "") return undefined;
  const at = lastAssignment(text.slice(0, lineStart), indent, owner.id);
  if (at === undefined) return undefined;
  return [
    { start: at, end: at, newText: `${indent}${text.slice(start, end)}${lineBreakOf(text)}` },
    withoutStatement(text, start, end),
  ];
}
