/** Whether row labels have one level: of several, `loc[a, b]` may be one row, and `b` no column. */
import type { FrameState, SeriesState } from "../table-states";
import { hashKey } from "../../../values/hash-key";
import type { Value } from "../../../values/value";

/** Whether rows have labels of one level: those that are known, or numbers that nobody gave them. */
const hasOneLevel = ({ labels, index, within }: FrameState | SeriesState): boolean =>
  labels ? labels.length === 1 : [index, ...within].some((each) => each.startsWith("range "));

/** Whether `loc[a, b]` may be one row under labels of two levels, and `b` no column. */
export const mayBeLevels = (table: FrameState | SeriesState, label: Value | undefined): boolean =>
  (label?.kind === "str" || label?.kind === "int") &&
  !hasOneLevel(table) &&
  (table.type === "series" || table.columns.keys?.includes(hashKey(label) ?? "") === false);
