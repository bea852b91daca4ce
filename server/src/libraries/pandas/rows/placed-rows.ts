/** Rows that come of setting one label: `frame.loc[label] = row`, `series[label] = value`. */
import { levelsOf } from "./labelled-rows";
import type { RowTable } from "./rows";
import { freshIndex, indexOfLevels, rangeIndex, untold } from "../tables";
import type { RowLevel } from "../table-states";
import type { Context } from "../../../values/context";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { add } from "../../../values/dimensions/arithmetic";
import { type Dim, known, sameDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { isScalarValue } from "../../../values/scalar-value";
import type { Value } from "../../../values/value";

/** What becomes of rows and labels. */
interface Placed {
  readonly rows: Dim;
  readonly index: string;
  readonly labels: readonly RowLevel[] | undefined;
}

const UNTOLD = (): Placed => ({
  rows: untold("the rows after one may have been added"),
  index: freshIndex(),
  labels: undefined,
});

/** The text under which labels of a type keep a label; undefined where it is of another type, or not known. */
function cellOf(label: Value, { dtype }: ColumnContent): string | undefined {
  if (label.kind === "int")
    return dtype === "int64" && label.dim.kind === "known" ? `${label.dim.value}` : undefined;
  return dtype === "string" ? knownText(label) : undefined;
}

/** Labels 0, 1, … that go on with the next number; undefined where the label is another one. */
function nextOfRange(table: RowTable, label: Value): Placed | undefined {
  const isRange = table.index.startsWith("range ") && table.labels === undefined;
  if (!isRange || label.kind !== "int" || sameDim(label.dim, table.rows) !== true) return undefined;
  const rows = add(table.rows, known(1));
  return { rows, index: rangeIndex(rows), labels: undefined };
}

/** The first row of a table that has none. */
function firstRow(label: Value): Placed {
  const dtype = label.kind === "int" ? "int64" : "string";
  const cell = cellOf(label, { dtype, values: undefined, missing: 0 });
  const content = cell === undefined ? undefined : contentOfCells(dtype, () => [cell]);
  return { rows: known(1), index: freshIndex(), labels: content && [{ key: undefined, content }] };
}

function placed(table: RowTable, label: Value): Placed | undefined {
  const next = nextOfRange(table, label);
  if (next) return next;
  if (table.rows.kind === "known" && table.rows.value === 0 && isScalarValue(label)) return firstRow(label);
  const [level, ...more] = levelsOf(table) ?? [];
  const { content } = level ?? {};
  const cell = content && cellOf(label, content);
  const { cells, dtype } = content ?? {};
  if (!cells || more.length > 0 || cell === undefined || cells.includes(undefined)) return UNTOLD();
  if (cells.includes(cell)) return undefined;
  const rows = known(cells.length + 1);
  const labels = [{ key: level?.key, content: contentOfCells(dtype, () => [...cells, cell]) }];
  return { rows, index: indexOfLevels(labels, rows), labels };
}

/** Sets the rows and labels of a table to those that it has once `label` was set, which adds a row where there was none. */
export function placeRow(table: RowTable, label: Value, context: Context): void {
  const after = placed(table, label);
  if (!after) return;
  context.heap.write(table, "rows", after.rows);
  context.heap.write(table, "index", after.index);
  context.heap.write(table, "labels", after.labels);
}
