/** `x = x / y` for `x /= y`: a new array in place of the one that is computed into. */
import type { AnalysedDocument } from "../document";
import { isNamed, isPrimary } from "./call-template";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

/** The edits; undefined where what is assigned to would be computed twice. */
export function assignAnew(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const node = found?.statements.at(-1);
  if (!found || node?.kind !== "AugmentedAssign" || found.base + node.start !== span.start) return undefined;
  const { target, value, operator } = node;
  const written = (from: number, to: number): string => text.slice(found.base + from, found.base + to);
  const name = written(target.start, target.end);
  if (!isNamed(name)) return undefined;
  const code = written(value.start, value.end);
  const newText = `${name} = ${name} ${operator} ${isPrimary(value) ? code : `(${code})`}`;
  return [{ start: span.start, end: found.base + value.end, newText }];
}
