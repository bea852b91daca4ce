/** Some of the rows of a table: those at known places, with what their columns hold, or as many as are left. */
import { freshIndex, freshUniqueIndex, frameState, isUniqueIndex, rangeIndex, seriesState } from "../tables";
import type { Contents, FrameState, RowLevel, SeriesState } from "../table-states";
import {
  type ColumnContent,
  contentOfCells,
  inOtherOrder,
  onlyType,
} from "../../../values/contents/column-content";
import { contentAt, contentOfAny, contentOfDrawn, contentOfSome } from "../../../values/contents/taken-rows";
import { type Dim, known } from "../../../values/dimensions/dimension";

export type RowTable = FrameState | SeriesState;

/** Labels of some of the rows of a table, each once, and all those of which they are some. */
const someLabels = (
  table: RowTable,
): {
  readonly index: string;
  readonly within: readonly string[];
  readonly labels: readonly RowLevel[] | undefined;
} => ({
  index: isUniqueIndex(table.index) ? freshUniqueIndex() : freshIndex(),
  within: [table.index, ...table.within],
  labels: changedLevels(table, ({ dtype }) => (dtype === undefined ? undefined : onlyType(dtype))),
});

/** The levels of the row labels, with what they hold changed in one way. */
const changedLevels = (
  { labels }: RowTable,
  change: (content: ColumnContent) => ColumnContent | undefined,
): readonly RowLevel[] | undefined =>
  labels?.map(({ key, content }) => ({ key, content: content && change(content) }));

function changed(
  contents: Contents | undefined,
  change: (content: ColumnContent) => ColumnContent | undefined,
): Contents | undefined {
  if (!contents) return undefined;
  const made = new Map<string, ColumnContent>();
  for (const [key, content] of contents) {
    const now = change(content);
    if (now) made.set(key, now);
  }
  return made;
}

/** Whether two tables certainly have the same row labels in the same order. */
export function haveSameLabels(a: RowTable, b: RowTable): boolean {
  if (a.index === b.index) return true;
  const [one, other] = [a.labels ?? [], b.labels ?? []];
  if (one.length !== 1 || other.length !== 1 || one[0]?.content?.dtype !== other[0]?.content?.dtype)
    return false;
  const [own, others] = [one[0]?.content?.cells, other[0]?.content?.cells];
  if (own === undefined || own.length !== others?.length) return false;
  return new Set(own).size === own.length && own.every((cell, row) => cell === others[row]);
}

/** So many of the rows, of which nobody knows which they are. */
export function someRows(table: RowTable, rows: Dim): RowTable {
  const labels = someLabels(table);
  if (table.type === "frame") {
    const contents = changed(table.contents, contentOfAny);
    return frameState(rows, table.columns, { ...labels, dtype: table.dtype, contents });
  }
  const content = table.content && contentOfAny(table.content);
  return seriesState(rows, { ...labels, dtype: table.dtype, key: table.key, content });
}

/** The labels of rows that were numbered from 0 on: the places at which they stood. */
const numberedLevels = (
  { index, rows }: RowTable,
  places: readonly number[],
): readonly RowLevel[] | undefined =>
  rows.kind === "known" && index === rangeIndex(rows)
    ? [{ key: undefined, content: contentOfCells("int64", () => places.map(String)) }]
    : undefined;

/** The rows at some places, each of them once. */
export function rowsAt(
  table: RowTable,
  places: readonly number[],
  count: Dim = known(places.length),
): RowTable {
  const made = someRows(table, count);
  const at = (content: ColumnContent): ColumnContent => contentAt(content, places) ?? contentOfAny(content);
  const labels = changedLevels(table, at) ?? numberedLevels(table, places);
  if (made.type === "frame" && table.type === "frame")
    return { ...made, labels, contents: changed(table.contents, at) };
  return made.type === "series" && table.type === "series"
    ? { ...made, labels, content: table.content && at(table.content) }
    : made;
}

/** The rows at some places, of which one may stand there twice: their labels are like no others. */
export const rowsInOrder = (table: RowTable, places: readonly number[]): RowTable =>
  new Set(places).size === places.length
    ? rowsAt(table, places)
    : { ...rowsAt(table, places), index: freshIndex(), within: [] };

/**
 * So many of the rows, each of them once, `isDrawn` by chance: which values are certainly among them says
 * `contentOfSome`.
 */
export function chosenRows(
  table: RowTable,
  rows: Dim,
  { proportional, isDrawn }: { readonly proportional?: ColumnContent; readonly isDrawn?: boolean } = {},
): RowTable {
  const made = someRows(table, rows);
  if (rows.kind !== "known" || table.rows.kind !== "known" || rows.value > table.rows.value) return made;
  const of = (content: ColumnContent): ColumnContent =>
    contentOfSome(content, rows.value, { isInProportion: content === proportional, isDrawn });
  if (made.type === "frame" && table.type === "frame")
    return { ...made, contents: changed(table.contents, of) };
  return made.type === "series" && table.type === "series"
    ? { ...made, content: table.content && of(table.content) }
    : made;
}

/**
 * All rows in an order that is not known: the labels are the same ones, at other places. What is known of the values
 * says `reordered`; unless told, the order may be that of the values themselves.
 */
export function shuffledRows(table: RowTable, reordered = inOtherOrder): RowTable {
  const made = someRows(table, table.rows);
  const labels = changedLevels(table, reordered);
  if (made.type === "frame" && table.type === "frame")
    return { ...made, labels, contents: changed(table.contents, reordered) };
  return made.type === "series" && table.type === "series"
    ? { ...made, labels, content: table.content && reordered(table.content) }
    : made;
}

/** So many rows, each of which may be any of the table's; none where there are no rows. */
export function drawnAgain(table: RowTable, rows: Dim): RowTable {
  const made = someRows(table, rows);
  const own = { index: freshIndex(), within: [] };
  if (rows.kind !== "known" || rows.value === 0) return { ...made, ...own };
  if (made.type === "frame" && table.type === "frame")
    return { ...made, ...own, contents: changed(table.contents, contentOfDrawn) };
  return made.type === "series" && table.type === "series"
    ? { ...made, ...own, content: table.content && contentOfDrawn(table.content) }
    : made;
}

/** The places of rows where something is true of all of these columns; undefined where one is not known. */
export function placesWhere(
  columns: readonly (readonly boolean[] | undefined)[],
  isKept: (row: readonly boolean[]) => boolean,
): readonly number[] | undefined {
  const [first] = columns;
  if (!first || !columns.every((column) => column !== undefined)) return undefined;
  return first.flatMap((_, row) => (isKept(columns.map((column) => column[row] === true)) ? [row] : []));
}
