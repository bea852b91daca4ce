/** `pivot` and `pivot_table`: a column for each value of one, a row for each value of another. */
import { groupsIn } from "../groups/groups-in";
import { given, keyword } from "../arguments";
import { keysOf, without } from "../columns/columns";
import { keysUnder } from "../columns/nested-columns";
import type { TableMethod } from "../changed-tables";
import {
  type Gathering,
  acrossSeveral,
  keysOfValues,
  levelsCalled,
  namedColumns,
  spreadOver,
} from "./spreading";
import { columnsOf, frameState, freshUniqueIndex, levelledColumns, someColumns, untold } from "../tables";
import type { FrameState, SeriesState } from "../table-states";
import { multiply } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, type Value, unknown } from "../../../values/value";

interface Pivot {
  readonly index: Value | undefined;
  readonly columns: Value | undefined;
  readonly values: Value | undefined;
  readonly isTable: boolean;
}

/** A column, or the level of row labels that is called so. */
const columnOrLevel = ({ columns, contents, labels }: FrameState, key: string): ColumnContent | undefined =>
  columns.keys?.includes(key) === false
    ? labels?.find((level) => level.key === key)?.content
    : contents?.get(key);

/** What is spread, and whether each value stands above the labels that it is spread by. */
interface Spreading {
  readonly valueKeys: readonly string[];
  readonly isOne: boolean;
  /** Whether the values are all other columns, which nobody named. */
  readonly isRest: boolean;
  /** Whether the labels are put in order, as `pivot_table` does. */
  readonly isTable: boolean;
  readonly of: Gathering | undefined;
}

/** One column or several spread by the values of others; undefined where these are not known. */
function spreadColumns(
  frame: FrameState,
  rowKeys: readonly string[],
  columnKeys: readonly string[],
  { valueKeys, isOne, isRest, isTable, of }: Spreading,
): FrameState | undefined {
  const { contents } = frame;
  const contentsAt = (keys: readonly string[]): readonly (ColumnContent | undefined)[] =>
    keys.map((key) => columnOrLevel(frame, key));
  const several = columnKeys.length > 1 ? acrossSeveral(contentsAt(columnKeys), isTable) : undefined;
  const across = columnKeys.length > 1 ? several?.content : contentsAt(columnKeys)[0];
  const ordered = isTable && !isOne ? [...valueKeys].sort() : valueKeys;
  const spreads = ordered.map((key) =>
    spreadOver(contentsAt(rowKeys), across, of && contents?.get(key), of ?? "mean"),
  );
  const [first] = spreads;
  const below = several?.keys ?? first?.keys;
  if (!first || !below) return undefined;
  const keys = isOne ? below : keysUnder(ordered, below);
  // Several values that are named become one array before they are spread, and of one type.
  const types = new Set(valueKeys.map((key) => contents?.get(key)?.dtype));
  const areKept = isTable || isRest || types.size === 1;
  const made = spreads.flatMap((spread) =>
    (first.keys ?? []).map((key) => (areKept ? spread?.contents?.get(key) : undefined)),
  );
  return frameState(known(first.rows), namedColumns(keys), {
    index: freshUniqueIndex(),
    labels: levelsCalled(rowKeys, first),
    contents: new Map(keys.flatMap((key, i) => (made[i] ? [[key, made[i]] as const] : []))),
  });
}

/** `of` says what becomes of values that fall together; undefined where that is not told. */
function pivot(
  frame: FrameState,
  { index, columns, values, isTable }: Pivot,
  of: Gathering | undefined,
  context: Context,
): FrameState {
  const keysFor = (value: Value | undefined): readonly string[] | undefined =>
    value ? keysOf(value, context) : [];
  const [rowKeys, columnKeys] = [keysFor(index), keysFor(columns)];
  // All other columns are spread where none is named.
  const isRest = !values && columns !== undefined && rowKeys !== undefined && columnKeys !== undefined;
  const valueKeys = isRest
    ? frame.columns.isOrdered && frame.columns.keys
      ? without(frame.columns.keys, [...rowKeys, ...columnKeys])
      : []
    : keysFor(values);
  const lost = frameState(untold("the rows of a pivot"), levelledColumns(untold("the columns of a pivot")));
  if (!rowKeys || !columnKeys || !valueKeys || rowKeys.length === 0) return lost;
  const contentsOf = (keys: readonly string[]): readonly (ColumnContent | undefined)[] =>
    keys.map((key) => columnOrLevel(frame, key));
  // Rows of which a key is missing may leave whole rows and columns out, as `pivot_table` does for missing values.
  const isWhole = contentsOf([...rowKeys, ...columnKeys, ...(isTable ? valueKeys : [])]).every(
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
  const spread = isWhole
    ? spreadColumns(frame, rowKeys, columnKeys, { valueKeys, isOne, isRest, isTable, of })
    : undefined;
  if (spread) return spread;
  const width = counted(columnKeys, "the columns of a pivot");
  const names =
    isOne && isWhole && more.length === 0 && across?.values
      ? keysOfValues(across.dtype, across.values)
      : undefined;
  return frameState(
    rows,
    names
      ? namedColumns(names)
      : isOne && more.length === 0
        ? someColumns(width)
        : levelledColumns(isOne ? width : multiply(width, known(valueKeys.length))),
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
    isTable: true,
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
  const asked = {
    index: keyword(args, "index"),
    columns: keyword(args, "columns"),
    values: keyword(args, "values"),
    isTable: false,
  };
  if (!asked.index) return unknown("data", "pivot");
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
