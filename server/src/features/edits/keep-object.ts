/** Keeps an object whose method gives None: `model = model.add(layer)` and `model = Sequential(…).compile(…)` lose the model. */
import { assignments } from "./assignments";
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import type { Remedy } from "../../values/records/finding";

/**
 * The call without its assignment where the name is the object's own, else the object alone assigned and the call on a line
 * of its own behind it; undefined where no assignment before `span` gives the name what such a call gives.
 */
export function keepObject(
  { text, report, syntax }: AnalysedDocument,
  { span, method }: Extract<Remedy, { kind: "keepObject" }>,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const name = found?.node.kind === "Attribute" ? found.node.value : undefined;
  if (name?.kind !== "Name") return undefined;
  const last = assignments(syntax()).findLast(({ statement: { start, targets }, base }) => {
    const [target, ...others] = targets;
    const isOwn = target?.kind === "Name" && target.id === name.id && others.length === 0;
    return base + start < span.start && isOwn;
  });
  if (!last) return undefined;
  const { base, statement } = last;
  const { value } = statement;
  if (value.kind !== "Call" || value.callee.kind !== "Attribute" || value.callee.name !== method)
    return undefined;
  const start = base + statement.start;
  const object = value.callee.value;
  if (object.kind === "Name" && object.id === name.id)
    return [{ start, end: base + value.start, newText: "" }];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  // Behind other code of the line a new line would leave its block.
  if (indent.trim() !== "") return undefined;
  return [{ start: base + object.end, end: base + object.end, newText: `\n${indent}${name.id}` }];
}
