/** A last line that gives back one of a function's parameters, for the paths that give nothing. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Span } from "../../values/records/span";

/** The edit; undefined where the function has no such parameter, or stands on one line. */
export function endWithReturn(
  { text, report, syntax }: AnalysedDocument,
  definedAt: Span,
  parameter: number,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const [first] = found?.node.body ?? [];
  const given = found?.node.parameters[parameter];
  if (!found || !first || given?.passing !== "positional") return undefined;
  const from = found.base + first.start;
  const indent = /^[ \t]+$/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1, from))?.[0];
  const at = found.base + found.node.end;
  return indent === undefined
    ? undefined
    : [{ start: at, end: at, newText: `${lineBreakOf(text)}${indent}return ${given.name}` }];
}
