/** A copy of the model that wrote a file of weights, with these loaded into it, in place of a model that is read from the file. */
import type { AnalysedDocument } from "../document";
import { indentationBefore } from "./insert-layer-edits";
import { lineBreakOf } from "../text/line-end";
import { callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";
import { eachExpressionWithin, statementsOf } from "../../syntax/children";
import type { ModuleSyntax } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** The first name of which one of some methods is called, by the first method that is. */
function receiverOf(syntax: ModuleSyntax, methods: readonly string[]): string | undefined {
  const found = new Map<string, string>();
  eachExpressionWithin(statementsOf(syntax), (node) => {
    if (node.kind !== "Call" || node.callee.kind !== "Attribute" || node.callee.value.kind !== "Name") return;
    const { name, value } = node.callee;
    if (!found.has(name)) found.set(name, value.id);
  });
  return methods.map((name) => found.get(name)).find((name) => name !== undefined);
}

/** The edits; undefined where the call is not assigned to one name, or the model that wrote the file has none. */
export function loadWeightsInto(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const located = span.file === report.file ? callAtRange(syntax(), span) : undefined;
  const found = nodeAt(syntax(), span.start);
  const statement = found?.statements.at(-1);
  if (!located || !found || statement?.kind !== "Assign" || statement.targets.length !== 1) return undefined;
  const { call, base } = located;
  const [target] = statement.targets;
  const [first] = call.arguments;
  const model = receiverOf(syntax(), ["save_weights", "fit"]);
  const { callee } = call;
  if (target?.kind !== "Name" || callee.kind !== "Attribute" || !first || model === undefined)
    return undefined;
  const indent = indentationBefore(text, found.base + statement.start);
  if (indent === undefined) return undefined;
  const module = text.slice(base + callee.value.start, base + callee.value.end);
  const file = text.slice(base + first.start, base + first.end);
  const newText = `${module}.clone_model(${model})${lineBreakOf(text)}${indent}${target.id}.load_weights(${file})`;
  return [{ start: base + call.start, end: base + call.end, newText }];
}
