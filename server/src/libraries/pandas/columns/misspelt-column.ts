/** `frame.age` where the column is called `Age`: an attribute that no table has, near the name of a column. */
import { labelOf } from "./label-values";
import { FRAME_MEMBERS } from "../frame-members";
import type { FrameState } from "../table-states";
import { nearestNames } from "../../../values/names/nearest-names";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { insteadAt } from "../../../values/records/texts-instead";
import { type Span, endOf } from "../../../values/records/span";

/** How columns can be written as attributes. */
const NAME = /^[A-Za-z_]\w*$/;

/** That a table lacks an attribute; undefined where it may have it, or no column of a near name is known. */
export function misspeltColumn(
  { columns: { keys } }: FrameState,
  attribute: string,
  site: Span,
): MissingAttribute<"missing-column"> | undefined {
  if (!keys || attribute.startsWith("_") || FRAME_MEMBERS.has(attribute)) return undefined;
  const labels = keys.map((key) => labelOf(key));
  const names = labels.flatMap((label) =>
    label.kind === "str" && label.value !== undefined ? [label.value] : [],
  );
  if (names.length < keys.length || names.includes(attribute)) return undefined;
  const meant = nearestNames(attribute, names).filter((name) => NAME.test(name));
  if (meant.length === 0) return undefined;
  return {
    message: `'DataFrame' object has no attribute '${attribute}'`,
    code: "missing-column",
    facts: { column: `'${attribute}'`, columns: names.map((name) => `'${name}'`).join(", ") },
    isProven: true,
    remedies: insteadAt(endOf(site, attribute.length), meant),
  };
}
