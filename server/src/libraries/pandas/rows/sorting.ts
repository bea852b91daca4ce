/** `sort_values` and `sort_index`: the order of the rows, where what they are sorted by is known. */
import { axisOf, flag, given, keyword } from "../arguments";
import { listedKeys } from "../columns/columns";
import { type RowTable, rowsAt, shuffledRows } from "./rows";
import { isNumeric } from "../contents/cells";
import { levelNames, oneMissing, refusedColumns } from "../columns/missing-columns";
import { freshIndex, rangeIndex } from "../tables";
import type { TableMethod } from "../changed-tables";
import { type Cell, type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Arguments, type Value, unknown } from "../../../values/value";

/** What rows are sorted by, one after the other; undefined where one is not known. */
type SortKeys = readonly (ColumnContent | undefined)[];

/** Whether a column of cells sorts as they compare: numbers by size, texts and times as text. */
export const isSortable = (content: ColumnContent | undefined): content is ColumnContent =>
  (isNumeric(content?.dtype) || /^(string|datetime64)/.test(content?.dtype ?? "")) &&
  content?.missing === 0 &&
  content.cells !== undefined;

const compared = (a: Cell, b: Cell, isNumber: boolean): number => {
  const [left, right] = isNumber ? [Number(a), Number(b)] : [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The rows in their order, and whether any two of them are equal in all that they are sorted by. */
export function orderOf(
  keys: readonly ColumnContent[],
  isRising: readonly boolean[],
): { readonly places: readonly number[]; readonly hasTies: boolean } {
  const columns = keys.map((content, i) => ({
    cells: content.cells ?? [],
    isNumber: isNumeric(content.dtype),
    sign: isRising[i] === false ? -1 : 1,
  }));
  const order = (a: number, b: number): number => {
    for (const { cells, isNumber, sign } of columns) {
      const by = compared(cells[a], cells[b], isNumber) * sign;
      if (by !== 0) return by;
    }
    return 0;
  };
  const places = [...(columns[0]?.cells.keys() ?? [])].sort(order);
  return { places, hasTies: places.some((place, i) => i > 0 && order(places[i - 1] ?? 0, place) === 0) };
}

/** `ascending`, for each of so many keys; undefined where it can't be told. */
function directions(args: Arguments, count: number, context: Context): readonly boolean[] | undefined {
  const value = keyword(args, "ascending");
  const items = value?.kind === "list" ? context.iterate(value) : Array<Value | undefined>(count).fill(value);
  const each = items?.map((item) => (item === undefined ? true : context.truth(item)));
  return each?.length === count && each.every((rising) => rising !== undefined) ? each : undefined;
}

/** The sorted rows: those that are equal in all keys may stand in any order, unless it is told to keep them. */
function sorted(table: RowTable, keys: SortKeys, args: Arguments, context: Context): RowTable {
  const isPlain = [...args.keywords.keys()].every((name) => PLAIN.has(name));
  const isRising = directions(args, keys.length, context);
  if (!isPlain || keys.length === 0 || !isRising || !keys.every(isSortable)) return shuffledRows(table);
  const { places, hasTies } = orderOf(keys, isRising);
  const kind = keyword(args, "kind");
  const isStable = kind?.kind === "str" && (kind.value === "stable" || kind.value === "mergesort");
  if (!hasTies || isStable) return rowsAt(table, places);
  const made = shuffledRows(table);
  // What the rows are sorted by is known all the same.
  const contentOf = (content: ColumnContent): ColumnContent =>
    contentOfCells(content.dtype, () => places.map((place) => content.cells?.[place]));
  const [first] = keys;
  if (made.type === "series") return first ? { ...made, content: contentOf(first) } : made;
  if (table.type === "series") return made;
  const contents = new Map(made.contents);
  for (const [key, content] of table.contents ?? [])
    if (keys.some((each) => each === content)) contents.set(key, contentOf(content));
  return { ...made, contents };
}

const PLAIN = new Set(["by", "ascending", "inplace", "ignore_index", "kind", "axis"]);

const reordered =
  (keysOf: (table: RowTable, args: Arguments, context: Context) => SortKeys): TableMethod<RowTable> =>
  (table, args, context) => {
    const isNumbered = flag(args, "ignore_index", false, context);
    if (axisOf(args, 1) !== 0) return unknown("not-supported", "an order of columns");
    const made = sorted(table, keysOf(table, args, context), args, context);
    if (isNumbered === false) return made;
    return {
      ...made,
      index: isNumbered ? rangeIndex(table.rows) : freshIndex(),
      within: [],
      labels: undefined,
    };
  };

const byValues = reordered((table, args, context) => {
  if (table.type === "series") return [table.content];
  const by = given(args, 0, "by");
  return (by && listedKeys(by, context))?.map((key) => table.contents?.get(key)) ?? [];
});

/** `sort_values(by)`, of frames by columns or by names of row labels. */
export const sortedByValues: TableMethod<RowTable> = (table, args, context) =>
  table.type === "frame" &&
  axisOf(args, 1) === 0 &&
  refusedColumns(table.columns, given(args, 0, "by"), oneMissing, args.site, context, levelNames(table))
    ? unknown("already-reported")
    : byValues(table, args, context);

export const sortedByLabels = reordered(({ labels }) => (labels?.length === 1 ? [labels[0]?.content] : []));
