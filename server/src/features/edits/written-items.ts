/** The items of the list that a call is given, joined without the call: `x + 1.0` for `Add()([x, 1.0])`. */
import type { AnalysedDocument } from "../document";
import { filledTemplate, isPrimary } from "./call-template";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import type { Remedy } from "../../values/records/finding";

/** What stands around an operator without taking one of its operands away. */
const APART: ReadonlySet<string> = new Set(["Call", "List", "Tuple", "Dict", "Set", "Lambda"]);

/** The edits; undefined where the call is given anything else than one list of items. */
export function writtenItems(
  { text, report, syntax }: AnalysedDocument,
  { call, template }: Extract<Remedy, { kind: "writeItems" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? expressionAtRange(syntax(), call) : undefined;
  if (found?.node.kind !== "Call" || found.node.arguments.length !== 1) return undefined;
  const given = found.node.arguments[0]?.value;
  if (given?.kind !== "List" && given?.kind !== "Tuple") return undefined;
  if (given.items.length !== 2 || given.items.some(({ kind }) => kind === "Starred")) return undefined;
  const reference = template.includes("@ops")
    ? moduleReference(text, syntax(), "keras.ops", call.start)
    : undefined;
  if (template.includes("@ops") && !reference) return undefined;
  const parts = given.items.map(
    (item, i) =>
      [
        `${i}`,
        { text: text.slice(found.base + item.start, found.base + item.end), isPrimary: isPrimary(item) },
      ] as const,
  );
  const written = filledTemplate(template.replace("@ops", reference?.text ?? ""), new Map(parts));
  if (written === undefined) return undefined;
  const around = found.around.at(-1);
  const needsParentheses = around !== undefined && !APART.has(around.kind);
  const newText = needsParentheses ? `(${written})` : written;
  return [...(reference?.imports ?? []), { start: call.start, end: call.end, newText }];
}
