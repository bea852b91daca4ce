/** `model.build(x.shape)` before a model is asked for what it has not yet, by the data that it is given further on. */
import type { AnalysedDocument } from "../document";
import { assignments } from "./assignments";
import { indentationBefore } from "./insert-layer-edits";
import { lineBreakOf } from "../text/line-end";
import { callAround, callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";
import { eachExpressionWithin, statementsOf } from "../../syntax/children";
import { boundNames } from "../../syntax/names/scope";
import type { ModuleSyntax } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** The methods that are given data. */
const FED: ReadonlySet<string> = new Set(["fit", "predict", "evaluate", "train_on_batch"]);

/** The names that stand first in calls of a name, or of what it does with data, in the order of the text. */
function fedTo(syntax: ModuleSyntax, receiver: string): readonly string[] {
  const found: string[] = [];
  eachExpressionWithin(statementsOf(syntax), (node) => {
    if (node.kind !== "Call") return;
    const { callee } = node;
    const owner = callee.kind === "Attribute" && FED.has(callee.name) ? callee.value : callee;
    const first = node.arguments[0]?.value;
    if (owner.kind === "Name" && owner.id === receiver && first?.kind === "Name") found.push(first.id);
  });
  return found;
}

/** The edit; undefined where the model has no name, or nothing that it is given has one by then. */
export function buildOfData(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const located = callAtRange(syntax(), span) ?? callAround(syntax(), span.start)?.call;
  const callee = located?.call.callee;
  const owner = callee?.kind === "Attribute" ? callee.value : undefined;
  const found = nodeAt(syntax(), span.start);
  const statement = found?.statements.at(-1);
  if (owner?.kind !== "Name" || !found || !statement) return undefined;
  const at = found.base + statement.start;
  const indent = indentationBefore(text, at);
  const made = new Set(
    assignments(syntax()).flatMap(({ statement: other, base }) =>
      base + other.start < at ? other.targets.flatMap((target) => [...boundNames(target)]) : [],
    ),
  );
  const data = fedTo(syntax(), owner.id).find((name) => made.has(name));
  if (indent === undefined || data === undefined) return undefined;
  const line = `${owner.id}.build(${data}.shape)${lineBreakOf(text)}${indent}`;
  return [{ start: at, end: at, newText: line }];
}
