/** A layer left out where it is applied, or applied to each step of what it is given. */
import type { AnalysedDocument } from "../document";
import { dropItem } from "./item-edits";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { callAtRange } from "../text/syntax-path";
import type { Remedy } from "../../values/records/finding";

/** What the layer is given in place of what it gives, or the list of layers without it; undefined where neither is written. */
export function skippedLayer(
  document: AnalysedDocument,
  { call, made }: Extract<Remedy, { kind: "skipLayer" }>,
): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const found = call.file === report.file ? callAtRange(syntax(), call) : undefined;
  const [given, ...more] = found?.call.arguments ?? [];
  const isApplied = found?.call.callee.kind === "Call" && given?.name === undefined && more.length === 0;
  if (!found || !given || !isApplied) return dropItem(document, made);
  const { start, end } = given.value;
  return [{ start: call.start, end: call.end, newText: text.slice(found.base + start, found.base + end) }];
}

/** `TimeDistributed(layer)(x)` for `layer(x)`. */
export function layerOnEachStep(
  { text, report, syntax }: AnalysedDocument,
  { call }: Extract<Remedy, { kind: "eachStep" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? callAtRange(syntax(), call) : undefined;
  if (!found) return undefined;
  const reference = moduleReference(text, syntax(), "keras.layers", call.start);
  if (!reference) return undefined;
  const [start, end] = [found.base + found.call.callee.start, found.base + found.call.callee.end];
  return [
    ...reference.imports,
    { start, end: start, newText: `${reference.text}.TimeDistributed(` },
    { start: end, end, newText: ")" },
  ];
}
