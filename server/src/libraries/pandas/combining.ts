/** Functions of several tables: `concat`, `merge`, `join`, and tables of categories. */
import { axisOf, given, keyword } from "./arguments";
import { besideColumns, unionColumns } from "./columns";
import {
  type Columns,
  type FrameState,
  type SeriesState,
  type Table,
  columnsOf,
  frameState,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "./tables";
import { sum } from "../../values/arithmetic";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { type Arguments, type Value, unknown } from "../../values/value";

export const ownColumns = (table: FrameState | SeriesState): Columns => {
  if (table.type === "frame") return table.columns;
  return table.key === undefined ? someColumns(known(1)) : columnsOf([table.key]);
};

/** `pd.concat(tables, axis)`. */
export function concatenate(args: Arguments, context: Context): Table | Value {
  const objects = given(args, 0, "objs");
  const axis = axisOf(args, 1);
  const items = objects && objects.kind !== "dict" ? context.iterate(objects) : undefined;
  const tables = items?.map((item) => tableOf(item));
  const parts = tables?.flatMap((table) => (table && table.type !== "index" ? [table] : []));
  if (
    !items ||
    !parts ||
    parts.length < items.length ||
    parts.length === 0 ||
    axis === undefined ||
    args.rest
  )
    return unknown("data", "concatenated tables");
  if (axis === 1) {
    const [first] = parts;
    const isAligned = first && parts.every(({ index }) => index === first.index);
    return frameState(isAligned ? first.rows : untold("aligned rows"), besideColumns(parts.map(ownColumns)), {
      index: isAligned ? first.index : undefined,
    });
  }
  const rows = sum(parts.map((part) => part.rows));
  if (parts.every((part) => part.type === "series")) return seriesState(rows);
  if (!parts.every((part) => part.type === "frame")) return unknown("data", "concatenated tables");
  const columns = unionColumns(parts.map(ownColumns));
  const isInner = keyword(args, "join") !== undefined;
  return frameState(rows, isInner ? someColumns(untold("common columns")) : columns);
}

/** `pd.merge(left, right)` and `left.merge(right)`, `left.join(right)`: rows and columns only the data tells. */
export function mergeTables(): FrameState {
  return frameState(untold("merged rows"), someColumns(untold("merged columns")));
}

/** `pd.get_dummies(data)`: as many columns as there are categories. */
export function dummies(args: Arguments): FrameState | Value {
  const table = tableOf(given(args, 0, "data"));
  const count = untold("the number of categories");
  if (!table || table.type === "index") return frameState(untold("rows"), someColumns(count));
  return frameState(table.rows, someColumns(count), {
    index: table.index,
    dtype: table.type === "series" ? "bool" : undefined,
  });
}
