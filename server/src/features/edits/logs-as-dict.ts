/** Makes a dict of numbers of what a step of training gives: `[m.result() for m in self.metrics]`, a loss, or nothing. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { givenBy } from "./tuple-edits";
import type { Expression, FunctionDef } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** The name of the metric whose result is asked for; undefined where it is something else. */
function metricAsked(expression: Expression): string | undefined {
  const { kind } = expression;
  if (kind !== "Call" || expression.callee.kind !== "Attribute" || expression.callee.name !== "result")
    return undefined;
  const { value } = expression.callee;
  return value.kind === "Name" ? value.id : undefined;
}

/** A loss, or the results of metrics, under their names. */
function named(given: Expression, base: number): readonly TextEdit[] {
  const put = (at: number, newText: string, length = 0): TextEdit => ({
    start: base + at,
    end: base + at + length,
    newText,
  });
  const metric = given.kind === "Comprehension" ? metricAsked(given.element) : undefined;
  if (given.kind === "Comprehension" && metric !== undefined)
    return [put(given.start, `{${metric}.name: `, 1), put(given.end - 1, "}", 1)];
  const isDisplay = given.kind === "List" && given.items.length === 1;
  const length = isDisplay ? 1 : 0;
  return [put(given.start, '{"loss": ', length), put(given.end - length, "}", length)];
}

/** A last line that gives all metrics, of a step that gives nothing. */
function lastLine(
  { text }: AnalysedDocument,
  node: FunctionDef,
  base: number,
): readonly TextEdit[] | undefined {
  const [first] = node.body;
  const model = node.parameters[0]?.name;
  if (!first || model === undefined) return undefined;
  const from = base + first.start;
  const indent = /^[ \t]+$/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1, from))?.[0];
  if (indent === undefined) return undefined;
  const at = base + node.end;
  const line = `${lineBreakOf(text)}${indent}return {m.name: m.result() for m in ${model}.metrics}`;
  return [{ start: at, end: at, newText: line }];
}

/** The edits; undefined where the step is not found, or gives several things. */
export function logsAsDict(document: AnalysedDocument, definedAt: Span): readonly TextEdit[] | undefined {
  const { report, syntax } = document;
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  if (!found) return undefined;
  const given = givenBy(found.node);
  if (given.length === 0) return lastLine(document, found.node, found.base);
  const isPlain = given.every(
    (one) => one.kind !== "Tuple" && (one.kind !== "List" || one.items.length === 1),
  );
  return isPlain ? given.flatMap((one) => named(one, found.base)) : undefined;
}
