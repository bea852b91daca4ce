/** Keeps what a call changes in place: `rows = random.shuffle(rows)` and `names = rows.sort()` give the names None. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { dottedText } from "../../syntax/dotted-text";
import { nodeAt } from "../../syntax/find-node";
import type { Remedy } from "../../values/records/finding";

/**
 * The call without its assignment where the name is that of what it changes, else on a line of its own, behind which the
 * name is given that; undefined where the call is not all that is assigned to one name.
 */
export function keepChanged(
  { text, report, syntax }: AnalysedDocument,
  { call, changed }: Extract<Remedy, { kind: "keepChanged" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? nodeAt(syntax(), call.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "Assign" || node.value.kind !== "Call") return undefined;
  const { base } = found;
  const [target, ...others] = node.targets;
  const { callee, arguments: given } = node.value;
  if (base + node.value.start !== call.start || target?.kind !== "Name" || others.length > 0)
    return undefined;
  const first = given[0]?.name === undefined ? given[0]?.value : undefined;
  const part = changed === "argument" ? first : callee.kind === "Attribute" ? callee.value : undefined;
  const kept = part && dottedText(part);
  if (kept === undefined) return undefined;
  const start = base + node.start;
  const bare: TextEdit = { start, end: call.start, newText: "" };
  if (kept === target.id) return [bare];
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  // Behind other code of the line a new line would leave its block.
  if (indent.trim() !== "") return undefined;
  return [bare, { start: call.end, end: call.end, newText: `\n${indent}${target.id} = ${kept}` }];
}
