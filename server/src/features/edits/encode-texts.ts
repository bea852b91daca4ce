/** Numbers in place of the texts of a table, before its values are read: one column for each text, or codes for one column. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

/** Methods whose call at the span reads the texts of what they are called on. */
const READING = /^(astype|to_numpy|__array__)$/;

/** The table or the column behind a call that reads its values, and behind what takes them as an array. */
function tableIn(node: Expression): Expression {
  const { kind } = node;
  if (kind === "Attribute" && node.name === "values") return tableIn(node.value);
  if (kind === "Call" && node.callee.kind === "Attribute" && READING.test(node.callee.name))
    return tableIn(node.callee.value);
  return node;
}

/** The edits; undefined where no expression stands at the span, or pandas can't be imported. */
export function encodeTexts(
  { text, report, syntax }: AnalysedDocument,
  { span, of }: Extract<Remedy, { kind: "encodeTexts" }>,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const pandas = found && moduleReference(text, syntax(), "pandas", span.start);
  if (!pandas) return undefined;
  const table = tableIn(found.node);
  const [start, end] = [found.base + table.start, found.base + table.end];
  const [before, after] =
    of === "columns"
      ? [`${pandas.text}.get_dummies(`, ", dtype=float)"]
      : [`${pandas.text}.factorize(`, ")[0]"];
  return [...pandas.imports, { start, end: start, newText: before }, { start: end, end, newText: after }];
}
