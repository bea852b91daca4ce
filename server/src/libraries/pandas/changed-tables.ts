/** Tables of the same rows and columns, of which the values have changed: what methods that keep the rows are made of. */
import type { RowTable } from "./rows/rows";
import { frameState, seriesState } from "./tables";
import type { Table } from "./table-states";
import { type ColumnContent, inRows } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import type { Arguments, Value } from "../../values/value";

export type TableMethod<T extends Table> = (table: T, args: Arguments, context: Context) => Table | Value;

/** With what is known of the values of `before`, where none of them change. */
export function withContentsOf(made: RowTable, before: RowTable): RowTable {
  if (made.type === "frame" && before.type === "frame") return { ...made, contents: before.contents };
  return made.type === "series" && before.type === "series" ? { ...made, content: before.content } : made;
}

/** The same rows and columns, holding other things. */
export function alike(table: RowTable, dtype?: string): RowTable {
  const { rows, index, within, labels } = table;
  return table.type === "frame"
    ? frameState(rows, table.columns, { index, within, labels, dtype })
    : seriesState(rows, { index, within, labels, dtype, key: table.key, of: table.of });
}

/** The same rows and columns, with each column's content changed in one way. */
export function changedCells(
  table: RowTable,
  change: (content: ColumnContent, key: string | undefined) => ColumnContent | undefined,
  dtype?: string,
): RowTable {
  const made = alike(table, dtype);
  const rows = table.rows.kind === "known" ? table.rows.value : undefined;
  if (made.type === "series" && table.type === "series")
    return { ...made, content: table.content && change(inRows(table.content, rows), table.key) };
  if (made.type !== "frame" || table.type !== "frame" || !table.contents) return made;
  const contents = [...table.contents].flatMap(([key, content]) => {
    const now = change(inRows(content, rows), key);
    return now ? [[key, now] as const] : [];
  });
  return { ...made, contents: new Map(contents) };
}
