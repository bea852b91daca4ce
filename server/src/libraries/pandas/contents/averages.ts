/** Averages of columns, which stand in for what is missing in each: `table.fillna(table.mean())`. */
import { filledCells, isNumeric } from "./cells";
import { changedCells } from "../changed-tables";
import type { RowTable } from "../rows/rows";
import { contentsInOrder } from "../tables";
import type { FrameState, SeriesState } from "../table-states";
import type { ColumnContent } from "../../../values/contents/column-content";
import { float } from "../../../values/value";

/** One number for each column, of which none is missing where each column has a number; undefined where one may have none. */
export function averagesOf(frame: FrameState): ColumnContent | undefined {
  const rows = frame.rows.kind === "known" ? frame.rows.value : undefined;
  const contents = contentsInOrder(frame);
  const haveNumbers = contents?.every(
    (content) =>
      isNumeric(content?.dtype) &&
      !/^float(16|32)$/.test(content?.dtype ?? "") &&
      content?.missing !== undefined &&
      rows !== undefined &&
      content.missing < rows,
  );
  return haveNumbers === true ? { dtype: "float64", values: undefined, missing: 0 } : undefined;
}

/** The columns that a series has a number for, filled with it; undefined where the series may lack one. */
export function filledByColumn(table: RowTable, { of, content }: SeriesState): RowTable | undefined {
  const keys = of?.keys;
  if (table.type !== "frame" || !keys || content?.missing !== 0 || content.dtype !== "float64")
    return undefined;
  const number = float(undefined);
  return changedCells(table, (each, key) =>
    key !== undefined && keys.includes(key) ? filledCells(each, number) : each,
  );
}
