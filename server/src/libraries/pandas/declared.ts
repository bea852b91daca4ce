/** What a person declares of a table: how many rows and columns it has, where the program does not say. */
import { type Table, arrayOf, someColumns } from "./tables";
import { type DeclaredShape, type NamedAxes, meetShapes } from "../../values/declared-shape";
import type { Heap } from "../../values/heap";
import { type Shape, shapeOf } from "../../values/shape";

/** Takes a declaration over into a table; gives the table's own shape where it contradicts that. */
export function declaredTable(
  table: Table,
  declared: DeclaredShape,
  names: NamedAxes,
  heap: Heap,
): Shape | undefined {
  const { shape } = arrayOf(table);
  const met = meetShapes(shape, declared, names);
  if (!met?.ranked) return shape.ranked ? shape : shapeOf([]);
  const [rows, columns] = met.dims;
  if (rows && rows !== table.rows) heap.write(table, "rows", rows);
  if (table.type === "frame" && columns && columns !== table.columns.count)
    heap.write(
      table,
      "columns",
      table.columns.keys ? { ...table.columns, count: columns } : someColumns(columns, table.columns.present),
    );
  return undefined;
}
