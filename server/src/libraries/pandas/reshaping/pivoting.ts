/** `pivot` and `pivot_table`: a column for each value of one, a row for each value of another. */
import { given, keyword } from "../arguments";
import { keysOf, without } from "../columns/columns";
import { depthOf, keysUnder } from "../columns/nested-columns";
import type { RowTable, TableMethod } from "../table-methods";
import { renamedContents } from "../contents/contents";
import {
  type Gathering,
  type Spread,
  acrossSeveral,
  keysOfValues,
  levelsCalled,
  spreadOver,
} from "./spreading";
import {
  type FrameState,
  type SeriesState,
  type RowLevel,
  type Columns,
  columnsOf,
  frameState,
  freshUniqueIndex,
  levelledColumns,
  someColumns,
  untold,
} from "../tables";
import { multiply } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { knownInteger } from "../../../values/known-number";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, type Value, int, unknown } from "../../../values/value";

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

/** The places of the levels that `unstack` is asked for, by their names or places, or of the last one; undefined where one is none. */
function levelsAsked(levels: readonly RowLevel[], args: Arguments): readonly number[] | undefined {
  if (![...args.keywords.keys()].every((name) => name === "fill_value" || name === "level")) return undefined;
  const level = given(args, 0, "level");
  const asked = !level ? [int(-1)] : level.kind === "list" || level.kind === "tuple" ? level.items : [level];
  const places = asked?.map((one) => {
    const place = knownInteger(one);
    if (place !== undefined) return place < 0 ? place + levels.length : place;
    return levels.findIndex(({ key }) => key !== undefined && key === hashKey(one));
  });
  const areThere = places?.every((place) => place >= 0 && place < levels.length) === true;
  return areThere && new Set(places).size === places.length ? places : undefined;
}

/** `unstack()`: the values of some levels of row labels become columns, beside those of the other levels. */
export const unstacked: TableMethod<RowTable> = (table, args) => {
  const levels = table.labels;
  const asked = levels && levelsAsked(levels, args);
  if (!asked || asked.length === 0 || asked.length >= levels.length) return unknown("data", "unstack");
  const rest = levels.filter((_, place) => !asked.includes(place));
  const [only] = asked.length === 1 ? asked : [];
  if (only === undefined)
    return unstackedTogether(
      table,
      rest,
      asked.map((place) => levels[place]?.content),
    );
  const last = levels[only]?.content;
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
    if (table.type === "frame")
      return unstackedColumns(table, rest, { content: last, keys: spread.keys }, isFilled);
    return frameState(rows, spread.keys ? namedColumns(spread.keys) : someColumns(width), {
      index,
      labels,
      contents: isFilled ? undefined : spread.contents,
    });
  }
  const [first, ...more] = rest;
  const groups = groupsIn(rest.map(({ content }) => content));
  const alone = more.length === 0 ? first?.content?.values?.length : undefined;
  const count = groups?.length ?? alone;
  const rows = count === undefined ? untold("the rows of a table of groups") : known(count);
  const values = last?.missing === 0 ? last.values : undefined;
  const labels = rest.map(({ key }) => ({ key, content: undefined }));
  if (!values) return frameState(rows, levelledColumns(untold("the groups of a table")), { index, labels });
  const width = known(values.length);
  if (table.type === "frame")
    return frameState(rows, levelledColumns(multiply(table.columns.count, width)), { index, labels });
  const keys = keysOfValues(last?.dtype, values);
  return frameState(rows, keys ? namedColumns(keys) : someColumns(width), { index, labels });
};

/** Each column of a frame by the values of a level, below its own label. */
function unstackedColumns(
  { columns, contents }: FrameState,
  rest: readonly RowLevel[],
  {
    content: across,
    keys: below,
  }: { readonly content: ColumnContent | undefined; readonly keys: readonly string[] | undefined },
  isFilled: boolean,
): FrameState {
  const levels = rest.map(({ content }) => content);
  const spreadOf = (content: ColumnContent | undefined): Spread | undefined =>
    spreadOver(levels, across, content, "one");
  const whole = spreadOf(undefined);
  const width = whole ? known(whole.width) : untold("the groups of a table");
  const labels =
    whole &&
    levelsCalled(
      rest.map(({ key }) => key),
      whole,
    );
  const rows = whole ? known(whole.rows) : untold("the rows of a table of groups");
  const index = freshUniqueIndex();
  const lost = frameState(rows, levelledColumns(multiply(columns.count, width)), { index, labels });
  if (!whole || !below || !columns.keys || !columns.isOrdered) return lost;
  const keys = keysUnder(columns.keys, below);
  const made = isFilled
    ? []
    : columns.keys.flatMap((key) => {
        const spread = spreadOf(contents?.get(key));
        return (whole.keys ?? []).map((each) => spread?.contents?.get(each));
      });
  return frameState(rows, namedColumns(keys), {
    index,
    labels,
    contents: new Map(keys.flatMap((key, i) => (made[i] ? [[key, made[i]] as const] : []))),
  });
}

/** The same by several levels at once: as many columns as there are groups of their values, in the order in which they come. */
function unstackedTogether(
  table: RowTable,
  rest: readonly RowLevel[],
  asked: readonly (ColumnContent | undefined)[],
): FrameState {
  const across = acrossSeveral(asked, false);
  if (table.type === "frame" && depthOf(table.columns.keys) === undefined)
    return unstackedColumns(table, rest, { content: across?.content, keys: across?.keys }, false);
  const spread =
    table.type === "series" && across
      ? spreadOver(
          rest.map(({ content }) => content),
          across.content,
          table.content,
          "one",
        )
      : undefined;
  const lost = frameState(
    untold("the rows of a table of groups"),
    levelledColumns(untold("the groups of a table")),
  );
  if (!spread?.keys || !across) return lost;
  const { keys, contents } = spread;
  const labels = levelsCalled(
    rest.map(({ key }) => key),
    spread,
  );
  return frameState(known(spread.rows), namedColumns(across.keys), {
    index: freshUniqueIndex(),
    labels,
    contents: contents && renamedContents(contents, keys, across.keys),
  });
}
