/** A name of the program's own in place of one that is nearly the same and stands for something else. */
import type { AnalysedDocument } from "../document";
import { assignments } from "./assignments";
import type { TextEdit } from "./text-edit";
import { nearestNames } from "../../values/names/nearest-names";
import type { Span } from "../../values/records/span";

/** The edit; undefined where no name that was assigned before is near. */
export function nearestName(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const written = text.slice(span.start, span.end);
  const assigned = assignments(syntax()).flatMap(({ statement: { start, targets }, base }) =>
    base + start >= span.start
      ? []
      : targets.flatMap((target) => (target.kind === "Name" && target.id !== written ? [target.id] : [])),
  );
  const [newText] = nearestNames(written, assigned);
  return newText === undefined ? undefined : [{ start: span.start, end: span.end, newText }];
}
