/** Numbers in place of the texts of a table, before its values are read: one column for each text, or codes for one column. */
import type { AnalysedDocument } from "../document";
import { assignedOnce } from "./assignments";
import { isPrimary } from "./call-template";
import { moduleReference } from "./module-reference";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

interface Found {
  readonly node: Expression;
  readonly base: number;
}

/** Methods whose call at the span reads the texts of what they are called on. */
const READING = /^(astype|to_numpy|__array__)$/;

/** Functions that make an array of the table which they are given. */
const MAKING = /^(array|asarray)$/;

/** The table or the column behind a call that reads its values, and behind what takes them as an array. */
function tableIn(node: Expression): Expression {
  const { kind } = node;
  if (kind === "Attribute" && node.name === "values") return tableIn(node.value);
  if (kind === "Call" && node.callee.kind === "Attribute" && READING.test(node.callee.name))
    return tableIn(node.callee.value);
  const [first] = kind === "Call" ? node.arguments : [];
  if (kind === "Call" && node.callee.kind === "Attribute" && MAKING.test(node.callee.name) && first)
    return tableIn(first.value);
  return node;
}

/** One item of the tuple or list that is found. */
function itemOf(whole: Found | undefined, item: number): Found | undefined {
  if (whole?.node.kind !== "Tuple" && whole?.node.kind !== "List") return undefined;
  const node = whole.node.items[item];
  return node && { node, base: whole.base };
}

/** The edits; undefined where no expression stands at the span, or pandas can't be imported. */
export function encodeTexts(
  { text, report, syntax }: AnalysedDocument,
  { span, item, of, isOfArray, missing, isShort }: Extract<Remedy, { kind: "encodeTexts" }>,
): readonly TextEdit[] | undefined {
  const whole: Found | undefined = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const given = item === undefined ? whole : itemOf(whole, item);
  const named = isOfArray && given?.node.kind === "Name" ? given.node.id : undefined;
  const found = named === undefined ? given : assignedOnce(syntax(), named);
  // An array that is made in another way has no table to be encoded.
  if (!found || (isOfArray && tableIn(found.node) === found.node)) return undefined;
  const pandas = moduleReference(text, syntax(), "pandas", span.start);
  if (!pandas) return undefined;
  const table = tableIn(found.node);
  const [start, end] = [found.base + table.start, found.base + table.end];
  if (missing !== undefined) {
    const replaced = `.replace(${JSON.stringify(missing)}, float("nan"))`;
    return isPrimary(table) ? [{ start, end, newText: `${text.slice(start, end)}${replaced}` }] : undefined;
  }
  if (of === "numbers") {
    const selected = '.select_dtypes("number")';
    return isPrimary(table) ? [{ start, end, newText: `${text.slice(start, end)}${selected}` }] : undefined;
  }
  const [before, after] =
    of === "columns"
      ? [`${pandas.text}.get_dummies(`, `, ${isShort ? "drop_first=True, " : ""}dtype=float)`]
      : [`${pandas.text}.factorize(`, ")[0]"];
  return [...pandas.imports, { start, end: start, newText: before }, { start: end, end, newText: after }];
}
