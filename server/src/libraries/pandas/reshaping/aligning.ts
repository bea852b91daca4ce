/** `left.align(right, axis=1)`: two frames brought to the same columns, each with its own rows. */
import { axisOf, given, keyword } from "../arguments";
import { alsoIn, without } from "../columns/columns";
import { withColumns } from "../columns/renaming";
import { tableValue } from "../objects";
import { columnsOf, frameState, tableOf, unnamedColumns, untold } from "../tables";
import type { FrameState } from "../table-states";
import { type Columns } from "../table-states";
import type { TableMethod } from "../changed-tables";
import { knownText } from "../../../values/known-text";
import { type Value, tuple, unknown } from "../../../values/value";

/** The columns that both have afterwards. */
function together(left: Columns, right: Columns, how: string | undefined): Columns {
  if (how === "left" || left === right) return left;
  if (how === "right") return right;
  if (!left.keys || !right.keys || (how !== "outer" && how !== "inner"))
    return unnamedColumns(untold("the columns of both tables"), [], [left, right]);
  if (how === "inner") return columnsOf(alsoIn(left.keys, right.keys), left.isOrdered);
  const more = without(right.keys, left.keys);
  const isSame = more.length === 0 && left.keys.length === right.keys.length;
  // Labels that only one of both has are sorted among the others, which the places of a program do not ask for.
  return isSame && left.keys.every((key, i) => key === right.keys?.[i])
    ? left
    : columnsOf([...left.keys, ...more], false);
}

/** A frame with other columns: those that it lacked are filled, and nothing is known of what with. */
function broughtTo(frame: FrameState, columns: Columns): FrameState {
  if (columns === frame.columns) return frame;
  const before = new Set(frame.columns.keys ?? []);
  const kept = columns.keys?.every((key) => before.has(key)) === true ? frame.dtype : undefined;
  const contents = new Map([...(frame.contents ?? [])].filter(([key]) => before.has(key)));
  return withColumns({ ...frame, contents, dtype: kept }, columns);
}

/** `frame.align(other, join, axis)`, as pairs of tables; where the rows are brought together too, they are not known. */
export const aligned: TableMethod<FrameState> = (frame, args, context) => {
  const other = tableOf(given(args, 0, "other"));
  const join = given(args, 1, "join");
  const how = join ? knownText(join) : "outer";
  if (other?.type !== "frame" || keyword(args, "level") || args.rest)
    return unknown("not-supported", "align");
  const axis = axisOf(args, 2);
  const isAxisGiven = given(args, 2, "axis") !== undefined;
  if (isAxisGiven && axis === undefined) return unknown("data", "align");
  const isOfColumns = isAxisGiven ? axis === 1 : undefined;
  const columns = isOfColumns === true || isOfColumns === undefined;
  const both = columns ? together(frame.columns, other.columns, how) : undefined;
  const value = (table: FrameState): Value => {
    const made = both ? broughtTo(table, both) : table;
    const rows = isOfColumns === true ? made : frameState(untold("the rows of both tables"), made.columns);
    return tableValue(rows, args.site, context);
  };
  return tuple([value(frame), value(other)]);
};
