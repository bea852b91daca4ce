/** Another layer behind the one that a call makes, where both stand in the list of a Sequential. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import type { Remedy } from "../../values/records/finding";

/** The edits; undefined where the call is no item of a list. */
export function appendedLayer(
  { text, report, syntax }: AnalysedDocument,
  { call, layer }: Extract<Remedy, { kind: "appendLayer" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? expressionAtRange(syntax(), call) : undefined;
  if (found?.around.at(-1)?.kind !== "List") return undefined;
  const reference = moduleReference(text, syntax(), "keras.layers", call.start);
  if (!reference) return undefined;
  // A layer that has a line of its own is followed by another one of its own.
  const line = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, call.start))?.[1];
  const newText = `,${line === undefined ? " " : `\n${line}`}${reference.text}.${layer}`;
  return [...reference.imports, { start: call.end, end: call.end, newText }];
}
