/** The columns from one label to another. */
import { depthOf } from "./nested-columns";
import { columnsOf, unnamedColumns, untold } from "../tables";
import type { Columns } from "../table-states";
import { hashKey } from "../../../values/hash-key";
import type { SliceValue } from "../../../values/value";

/** `frame.loc[:, first:last]`, of which the last is one; untold where a bound is not known. */
export function slicedByLabel(columns: Columns, { lower, upper, step }: SliceValue): Columns {
  const { keys, isOrdered } = columns;
  // Bounds of several levels reach from the first label below one to the last below the other.
  if (depthOf(keys) !== undefined)
    return unnamedColumns(untold("the columns of a slice by labels"), [], [columns]);
  const first = lower.kind === "none" ? 0 : keys?.indexOf(hashKey(lower) ?? "");
  const last = upper.kind === "none" ? (keys?.length ?? 0) - 1 : keys?.indexOf(hashKey(upper) ?? "");
  if (
    !keys ||
    !isOrdered ||
    step.kind !== "none" ||
    first === undefined ||
    last === undefined ||
    first < 0 ||
    last < 0
  )
    return unnamedColumns(untold("the columns of a slice by labels"), [], [columns]);
  return columnsOf(keys.slice(first, last + 1));
}
