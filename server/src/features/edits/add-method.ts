/** One more method of a class of the program's own, in front of one that it has. */
import type { AnalysedDocument } from "../document";
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../../values/records/finding";

/** The edit; undefined where the method in front of which it is to stand is not found alone on its line. */
export function addMethod(
  { text, report, syntax }: AnalysedDocument,
  { definedAt, lines }: Extract<Remedy, { kind: "addMethod" }>,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  if (!found || found.node.decorators.length > 0) return undefined;
  const at = found.base + found.node.start;
  const indent = /^[ \t]+$/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))?.[0];
  if (indent === undefined) return undefined;
  const written = lines.map((line, i) => (i === 0 ? line : `${indent}${line}`)).join("\n");
  return [{ start: at, end: at, newText: `${written}\n\n${indent}` }];
}
