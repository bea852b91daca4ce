/** `squeeze`: axes of one entry taken away, so that a frame of one column becomes a series. */
import { axisOf, given } from "../arguments";
import { seriesState } from "../tables";
import type { FrameState, Table } from "../table-states";
import type { RowTable } from "../rows/rows";
import type { TableMethod } from "../changed-tables";
import { type Dim, isOne } from "../../../values/dimensions/dimension";
import { type Value, unknown } from "../../../values/value";

/** Whether an axis is one that is taken away; undefined where its length can't be told. */
const goes = (length: Dim): boolean | undefined =>
  isOne(length) ? true : length.kind === "known" ? false : undefined;

/** The only column of a frame. */
function onlyColumn(frame: FrameState): Table {
  const { rows, index, within, labels, dtype, columns, contents } = frame;
  const key = columns.keys?.[0];
  return seriesState(rows, { index, within, labels, dtype, key, content: contents?.get(key ?? "") });
}

const lost = (): Value => unknown("data", "what is left of a table whose lengths are not known");

/** Which axes a call asks for: rows, columns or both. */
function asked(
  ...[, args]: Parameters<TableMethod<RowTable>>
): { rows: boolean; columns: boolean } | undefined {
  if (!given(args, 0, "axis")) return { rows: true, columns: true };
  const axis = axisOf(args, 0);
  return axis === undefined ? undefined : { rows: axis === 0, columns: axis === 1 };
}

/** `table.squeeze(axis)`. */
export const squeezed: TableMethod<RowTable> = (table, args, context) => {
  const axes = asked(table, args, context);
  if (!axes) return lost();
  const rowsGo = axes.rows ? goes(table.rows) : false;
  if (table.type === "series") return rowsGo === false ? table : lost();
  const columnsGo = axes.columns ? goes(table.columns.count) : false;
  if (rowsGo === undefined || columnsGo === undefined) return lost();
  if (rowsGo && columnsGo) return unknown("data", "an element of a table");
  if (columnsGo) return onlyColumn(table);
  return rowsGo ? seriesState(table.columns.count, { of: table.columns }) : table;
};
