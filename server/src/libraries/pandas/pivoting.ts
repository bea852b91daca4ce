/** `pivot` and `pivot_table`: a column for each value of one, a row for each value of another. */
import { given, keyword } from "./arguments";
import { keysOf } from "./columns";
import type { RowTable, TableMethod } from "./table-methods";
import { type Gathering, keysOfValues, levelsCalled, spreadOver } from "./spreading";
import {
  type FrameState,
  type SeriesState,
  type RowLevel,
  type Columns,
  columnsOf,
  frameState,
  freshUniqueIndex,
  someColumns,
  untold,
} from "./tables";
import { multiply } from "../../values/arithmetic";
import type { ColumnContent } from "../../values/column-content";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimension";
import { hashKey } from "../../values/hash-key";
import { lookup } from "../../values/lookup";
import { type Arguments, type Value, unknown } from "../../values/value";

/** The different groups that several columns make; rows of which one is missing are in none. */
export function groupsIn(columns: readonly (ColumnContent | undefined)[]): readonly string[] | undefined {
  const cells = columns.map((content) => content?.cells);
  const [first] = cells;
  if (!first || !cells.every((each) => each !== undefined)) return undefined;
  const groups = new Set<string>();
  for (const row of first.keys()) {
    const key = cells.map((each) => each[row]);
    if (key.every((cell) => cell !== undefined)) groups.add(JSON.stringify(key));
  }
  return [...groups];
}

/** Columns that were the values of another, which gives them its name. */
const namedColumns = (keys: readonly string[]): Columns => ({ ...columnsOf(keys), isNamed: true });

interface Pivot {
  readonly index: Value | undefined;
  readonly columns: Value | undefined;
  readonly values: Value | undefined;
}

/** `of` says what becomes of values that fall together; undefined where that is not told. */
function pivot(
  frame: FrameState,
  { index, columns, values }: Pivot,
  of: Gathering | undefined,
  context: Context,
): FrameState {
  const keysFor = (value: Value | undefined): readonly string[] | undefined =>
    value ? keysOf(value, context) : [];
  const [rowKeys, columnKeys, valueKeys] = [keysFor(index), keysFor(columns), keysFor(values)];
  const lost = frameState(untold("the rows of a pivot"), someColumns(untold("the columns of a pivot")));
  if (!rowKeys || !columnKeys || !valueKeys || rowKeys.length === 0) return lost;
  const contentsOf = (keys: readonly string[]): readonly (ColumnContent | undefined)[] =>
    keys.map((key) => frame.contents?.get(key));
  // Values that are missing, and rows of which a key is, may leave whole rows and columns out.
  const isWhole = contentsOf([...rowKeys, ...columnKeys, ...valueKeys]).every(
    (content) => content?.missing === 0,
  );
  const counted = (keys: readonly string[], what: string): Dim => {
    const groups = isWhole ? groupsIn(contentsOf(keys)) : undefined;
    return groups ? known(groups.length) : untold(what);
  };
  const rows = counted(rowKeys, "the rows of a pivot");
  const labels = rowKeys.map((key) => ({ key, content: undefined }));
  if (columnKeys.length === 0)
    return frameState(
      rows,
      values?.kind === "str" || values?.kind === "list" ? columnsOf([...valueKeys].sort()) : lost.columns,
      { index: freshUniqueIndex(), labels },
    );
  const isOne = values?.kind === "str";
  if (!isOne && valueKeys.length === 0) return frameState(rows, lost.columns);
  const [across, ...more] = contentsOf(columnKeys);
  const spread =
    isOne && isWhole && more.length === 0
      ? spreadOver(contentsOf(rowKeys), across, of && contentsOf(valueKeys)[0], of ?? "mean")
      : undefined;
  if (spread?.keys)
    return frameState(known(spread.rows), namedColumns(spread.keys), {
      index: freshUniqueIndex(),
      labels: levelsCalled(rowKeys, spread),
      contents: spread.contents,
    });
  const width = counted(columnKeys, "the columns of a pivot");
  const names =
    isOne && isWhole && more.length === 0 && across?.values
      ? keysOfValues(across.dtype, across.values)
      : undefined;
  return frameState(
    rows,
    names ? namedColumns(names) : someColumns(isOne ? width : multiply(width, known(valueKeys.length))),
    { index: freshUniqueIndex(), labels },
  );
}

/** Arguments that leave the extent as it is. */
const HARMLESS = new Set(["values", "index", "columns", "aggfunc", "fill_value", "observed", "sort"]);

const isPlain = (args: Arguments): boolean => [...args.keywords.keys()].every((name) => HARMLESS.has(name));

/** Functions of which something is told, where one value is all that falls together. */
const GATHERINGS: Readonly<Record<string, Gathering>> = {
  mean: "mean",
  median: "mean",
  sum: "one",
  min: "one",
  max: "one",
  first: "one",
  last: "one",
};

/** `frame.pivot_table(values, index, columns, aggfunc)`. */
export const pivotTable: TableMethod<FrameState> = (frame, args, context) => {
  const how = given(args, 3, "aggfunc");
  const asked = {
    values: given(args, 0, "values"),
    index: given(args, 1, "index"),
    columns: given(args, 2, "columns"),
  };
  // Several functions give as many tables.
  const isOne = !how || how.kind === "str" || how.kind === "function";
  const name = !how
    ? "mean"
    : how.kind === "str"
      ? how.value
      : how.kind === "function"
        ? how.name
        : undefined;
  // What is filled in stands in the places of what is missing.
  const gathered = name === undefined || keyword(args, "fill_value") ? undefined : lookup(GATHERINGS, name);
  // One value alone has no deviation, and rows and columns of nothing else are left out.
  const isWhole = isPlain(args) && isOne && !/^(std|var|sem|skew)$/.test(name ?? "");
  return pivot(frame, isWhole ? asked : { ...asked, index: undefined }, gathered, context);
};

/** `frame.pivot(columns=, index=, values=)`. */
export const pivoted: TableMethod<FrameState> = (frame, args, context) => {
  const values = keyword(args, "values");
  // Without one column of values each name among the columns stands for several.
  if (values?.kind !== "str" && values?.kind !== "unknown") return unknown("data", "pivot");
  const asked = { index: keyword(args, "index"), columns: keyword(args, "columns"), values };
  return pivot(frame, asked, "one", context);
};

/** `pd.crosstab(a, b)` of two columns. */
export function crossed({ key, content: a }: SeriesState, { content: b }: SeriesState): FrameState {
  const spread = spreadOver([a], b, undefined, "one");
  if (spread) {
    const counts: ColumnContent = { dtype: "int64", values: undefined, missing: 0 };
    return frameState(
      known(spread.rows),
      spread.keys ? namedColumns(spread.keys) : someColumns(known(spread.width)),
      {
        index: freshUniqueIndex(),
        labels: levelsCalled([key], spread),
        contents: spread.keys && new Map(spread.keys.map((each) => [each, counts])),
      },
    );
  }
  const count = (content: ColumnContent | undefined): Dim =>
    content?.missing === 0 && content.values ? known(content.values.length) : untold("a table of counts");
  return frameState(count(a), someColumns(count(b)));
}

/** Whether `unstack` is asked for the last level, by its name or place or by nothing. */
function isLastLevel(levels: readonly RowLevel[], args: Arguments): boolean {
  const level = given(args, 0, "level");
  if (![...args.keywords.keys()].every((name) => name === "fill_value" || name === "level")) return false;
  if (!level) return true;
  if (level.kind === "int")
    return level.dim.kind === "known" && [-1, levels.length - 1].includes(level.dim.value);
  return hashKey(level) === levels.at(-1)?.key;
}

/** `unstack()`: the values of the last level of row labels become columns, beside those of the levels before. */
export const unstacked: TableMethod<RowTable> = (table, args) => {
  const levels = table.labels;
  if (!levels || levels.length < 2 || !isLastLevel(levels, args)) return unknown("data", "unstack");
  const last = levels.at(-1)?.content;
  const rest = levels.slice(0, -1);
  const isFilled = args.keywords.has("fill_value");
  const spread = spreadOver(
    rest.map(({ content }) => content),
    last,
    table.type === "series" ? table.content : undefined,
    "one",
  );
  const index = freshUniqueIndex();
  if (spread) {
    const labels = levelsCalled(
      rest.map(({ key }) => key),
      spread,
    );
    const [rows, width] = [known(spread.rows), known(spread.width)];
    // Of a frame each column becomes as many.
    if (table.type === "frame")
      return frameState(rows, someColumns(multiply(table.columns.count, width)), { index, labels });
    return frameState(rows, spread.keys ? namedColumns(spread.keys) : someColumns(width), {
      index,
      labels,
      contents: isFilled ? undefined : spread.contents,
    });
  }
  const [only, ...more] = rest;
  const groups = groupsIn(rest.map(({ content }) => content));
  const alone = more.length === 0 ? only?.content?.values?.length : undefined;
  const count = groups?.length ?? alone;
  const rows = count === undefined ? untold("the rows of a table of groups") : known(count);
  const values = last?.missing === 0 ? last.values : undefined;
  const labels = rest.map(({ key }) => ({ key, content: undefined }));
  if (!values) return frameState(rows, someColumns(untold("the groups of a table")), { index, labels });
  const width = known(values.length);
  if (table.type === "frame")
    return frameState(rows, someColumns(multiply(table.columns.count, width)), { index, labels });
  const keys = keysOfValues(last?.dtype, values);
  return frameState(rows, keys ? namedColumns(keys) : someColumns(width), { index, labels });
};
