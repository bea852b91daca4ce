/** Another layer behind the one that a call makes: next in the list of a Sequential, or applied to what it gives. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import type { Remedy } from "../../values/records/finding";

/** The edits; undefined where the call is no item of a list, nor called itself. */
export function appendedLayer(
  { text, report, syntax }: AnalysedDocument,
  { call, layer }: Extract<Remedy, { kind: "appendLayer" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? expressionAtRange(syntax(), call) : undefined;
  const parent = found?.around.at(-1);
  if (!found || (parent?.kind !== "List" && parent?.kind !== "Call")) return undefined;
  const reference = moduleReference(text, syntax(), "keras.layers", call.start);
  if (!reference) return undefined;
  if (parent.kind === "Call") {
    if (parent.callee !== found.node) return undefined;
    const [start, end] = [found.base + parent.start, found.base + parent.end];
    const before = { start, end: start, newText: `${reference.text}.${layer}(` };
    return [...reference.imports, before, { start: end, end, newText: ")" }];
  }
  // A layer that has a line of its own is followed by another one of its own.
  const line = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, call.start))?.[1];
  const newText = `,${line === undefined ? " " : `\n${line}`}${reference.text}.${layer}`;
  return [...reference.imports, { start: call.end, end: call.end, newText }];
}
