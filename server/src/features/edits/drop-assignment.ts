/** Leaves away an assignment that only lists attributes, which nothing loses by. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { withoutStatement } from "./without-statement";
import { nodeAt } from "../../syntax/find-node";
import type { Expression } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

const isAttribute = (node: Expression): boolean => node.kind === "Attribute" && node.value.kind === "Name";

/** The edits; undefined where something else than a list of attributes is assigned, or more is done by the way. */
export function dropAssignment(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "Assign" || node.targets.length !== 1) return undefined;
  const { value } = node;
  if ((value.kind !== "List" && value.kind !== "Tuple") || !value.items.every(isAttribute)) return undefined;
  return [withoutStatement(text, found.base + node.start, found.base + node.end)];
}
