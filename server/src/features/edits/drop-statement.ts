/** Leaves away a statement that is nothing but one call. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import { withoutStatement } from "./without-statement";
import { nodeAt } from "../../syntax/find-node";
import type { Remedy } from "../../values/records/finding";

/** The edits; undefined where the call gives something to somebody, or is given anything else than `given`. */
export function dropStatement(
  { text, report, syntax }: AnalysedDocument,
  { span, given }: Extract<Remedy, { kind: "dropStatement" }>,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "Expression" || node.value.kind !== "Call") return undefined;
  const [start, end] = [found.base + node.start, found.base + node.end];
  const inBrackets = node.value.argumentsRange;
  const argument = text.slice(found.base + inBrackets.start + 1, found.base + inBrackets.end - 1).trim();
  if (start > span.start || (given !== undefined && !given.includes(argument))) return undefined;
  return [withoutStatement(text, start, end)];
}
