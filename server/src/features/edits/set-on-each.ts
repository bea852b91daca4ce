/** `for layer in layers: layer.trainable = False` for `layers.trainable = False`, which a list takes none of. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { nodeAt } from "../../syntax/find-node";
import { indentationBefore } from "./insert-layer-edits";
import type { TextEdit } from "./text-edit";
import type { Span } from "../../values/records/span";

/** What the loop calls one of the objects: not a name that the program has. */
const NAMES: readonly string[] = ["layer", "each", "item_of_list"];

/** The edits; undefined where the assignment shares its line with other code, or has several targets. */
export function setOnEach(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "Assign" || found.base + node.start !== span.start) return undefined;
  const [target, ...others] = node.targets;
  if (target?.kind !== "Attribute" || others.length > 0) return undefined;
  const indent = indentationBefore(text, span.start);
  if (indent === undefined) return undefined;
  const written = (from: number, to: number): string => text.slice(found.base + from, found.base + to);
  const name =
    NAMES.find((one) => !new RegExp(`\\b${one}\\b`).test(written(node.start, node.end))) ?? "layer";
  const value = written(node.value.start, node.value.end);
  const lines = [
    `for ${name} in ${written(target.value.start, target.value.end)}:`,
    `${indent}    ${name}.${target.name} = ${value}`,
  ];
  const newText = lines.join(lineBreakOf(text));
  return [{ start: span.start, end: found.base + node.end, newText }];
}
