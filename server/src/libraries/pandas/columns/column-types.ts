/** The types of columns as values of a program: `column.dtype`, `frame.dtypes`. */
import type { RowTable } from "../rows/rows";
import { contentsInOrder, indexOfLevels, seriesState } from "../tables";
import type { FrameState, SeriesState } from "../table-states";
import { isSince } from "../../releases";
import type { Releases } from "../../../values/context";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { TYPES, typeInCell } from "../../../values/contents/dtype-values";
import { LISTS } from "../../../values/contents/list-cells";
import { type Value, unknown } from "../../../values/value";

/** Types that have the same name whatever the release. */
const NAMED = /^((u?int|float)\d+|bool|category)$/;

/** What a column's type is called; with `|` between the names of which it is one, undefined where it isn't told. */
function nameOf(dtype: string | undefined, releases: Releases): string | undefined {
  if (dtype === undefined) return undefined;
  if (NAMED.test(dtype)) return dtype;
  if (dtype === "object" || dtype === LISTS) return "object";
  // Texts have a type of their own since pandas 3, and were objects like any others before.
  if (dtype !== "string") return undefined;
  const isOwn = isSince(releases, "pandas", "3");
  return isOwn === undefined ? "object|str" : isOwn ? "str" : "object";
}

/** `column.dtype`. */
export function typeOfColumn(column: RowTable, releases: Releases): Value {
  const name = column.type === "series" ? nameOf(column.dtype ?? column.content?.dtype, releases) : undefined;
  return name === undefined ? unknown("data", "dtype") : typeInCell(name);
}

/** `frame.dtypes`: the type of each column, by its label. */
export function typesOfColumns(frame: FrameState, releases: Releases): SeriesState {
  const { columns } = frame;
  const keys = columns.isOrdered ? columns.keys : undefined;
  const names = contentsInOrder(frame)?.map((content) => nameOf(content?.dtype, releases));
  const labels: ColumnContent | undefined = keys?.every((key) => key.startsWith("s:"))
    ? contentOfCells("string", () => keys.map((key) => key.slice(2)))
    : undefined;
  if (!labels || !names?.every((name) => name !== undefined))
    return seriesState(columns.count, { of: columns });
  const levels = [{ key: undefined, content: labels }];
  return seriesState(columns.count, {
    of: columns,
    index: indexOfLevels(levels, columns.count),
    labels: levels,
    dtype: "object",
    content: contentOfCells(TYPES, () => names),
  });
}
