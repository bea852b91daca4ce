/** pandas: tables as their columns and rows, read from files, made, and made into others. */
import { flag, given } from "./arguments";
import { binned } from "./columns/binning";
import { categoricalClass } from "./columns/categorical";
import { frameClass, indexClass, seriesClass } from "./classes";
import { concatenate, dummies } from "./reshaping/combining";
import { constructSeries } from "./reshaping/construction";
import { businessDays, dateRange } from "./times/date-ranges";
import { askedForGaps } from "./contents/gap-functions";
import { grouperClass } from "./groups/group-keys";
import { melted } from "./reshaping/melting";
import { fromArrays, fromProduct, fromTuples } from "./columns/level-indices";
import { mergedNear } from "./reshaping/label-merging";
import { merged } from "./reshaping/merging";
import { crossed, pivotTable, pivoted } from "./reshaping/pivoting";
import { madeOf } from "./objects";
import { queried } from "./files/queries";
import { readTable } from "./files/readers";
import { readSheets, workbookClass } from "./files/workbooks";
import { factorized, uniqueValues } from "./contents/different-values";
import { normalized } from "./reshaping/records-given";
import { indexState, seriesState, tableOf } from "./tables";
import type { FrameState, Table } from "./table-states";
import { numbersRead } from "./contents/contents";
import { cellOfPoint, pointValue, timePoints } from "./times/time-points";
import { refusedFormat } from "./times/refused-formats";
import { timesOf, timesOfParts } from "./times/times";
import { type TableMethod, alike } from "./changed-tables";
import { isSince } from "../releases";
import { type LibraryTable, libraryTable } from "../library";
import { TIME, cellAt } from "../../values/contents/time-cells";
import type { Context } from "../../values/context";
import { type ColumnContent, contentOfCells, onlyGaps } from "../../values/contents/column-content";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import { textsOf } from "../../values/one-of-texts";
import { type Arguments, type Value, argumentsOf, bool, libraryFunction, unknown } from "../../values/value";

export { tableValue } from "./objects";
export {
  arrayOf,
  columnsOf,
  contentsInOrder,
  frameState,
  freshIndex,
  rangeIndex,
  seriesState,
  tableOf,
} from "./tables";

type Entry = readonly [string, () => Value];

/** The objects that a function is given, alone or in a list of them. */
const sourcesIn = ({ positional, keywords }: Arguments): readonly Value[] =>
  [...positional, ...keywords.values()].flatMap((value) =>
    value.kind === "list" || value.kind === "tuple" ? (value.items ?? []) : [value],
  );

const fn = (name: string, run: (args: Arguments, context: Context) => Table | Value): Entry => [
  `pandas.${name}`,
  () =>
    libraryFunction(`pandas.${name}`, (args, context) =>
      madeOf(sourcesIn(args), () => run(args, context), args.site, context),
    ),
];

/** A function that is a method of its first argument as well. */
const onFrame = (name: string, run: TableMethod<FrameState>): Entry =>
  fn(name, (args, context) => {
    const [first, ...positional] = args.positional;
    const table = tableOf(first ?? args.keywords.get("left") ?? args.keywords.get("data"));
    return table?.type === "frame" ? run(table, { ...args, positional }, context) : unknown("data", name);
  });

/** Conversions of a series that give one value for each row. */
function converted(args: Arguments): Table | Value {
  const table = tableOf(args.positional[0]);
  return table?.type === "series" ? alike(table) : unknown("data", "a conversion");
}

/** The same of texts that are read as times: one that can't be read raises, unless it is to be missing then. */
function readTimes(args: Arguments, context: Context): Table | Value {
  const [values] = args.positional;
  if (values?.kind === "list") {
    const listed = constructSeries(argumentsOf(args.site, [values]), context);
    const content =
      listed.content && !args.keywords.has("errors") ? timesGiven(listed.content, args, context) : undefined;
    return indexState(listed.rows, undefined, { content });
  }
  // One text is one point of time.
  if (values?.kind === "str") {
    const isPlain = args.positional.length === 1 && args.keywords.size === 0;
    return pointValue(isPlain ? cellOfPoint(values) : undefined, args.site);
  }
  const table = tableOf(args.positional[0]);
  if (table?.type === "index") {
    const isRead = table.content && !args.keywords.has("errors");
    return indexState(table.rows, undefined, {
      content: isRead ? timesGiven(table.content, args, context) : undefined,
    });
  }
  if (table?.type === "frame") return timesOfTable(table, args);
  const made = converted(args);
  return "type" in made && made.type === "series" && table?.type === "series" && !args.keywords.has("errors")
    ? { ...made, content: table.content && timesGiven(table.content, args, context) }
    : made;
}

/** A table of years, months and days, and what is smaller, read as points of time. */
function timesOfTable(
  { rows, columns, index, within, labels, contents }: FrameState,
  args: Arguments,
): Table | Value {
  const isPlain = args.positional.length === 1 && args.keywords.size === 0 && !args.rest;
  const parts = columns.keys?.map((key) => [key.slice(2).toLowerCase(), contents?.get(key)] as const);
  const content = isPlain && parts ? timesOfParts(new Map(parts)) : undefined;
  return content ? seriesState(rows, { index, within, labels, content }) : unknown("data", "points of time");
}

/** `pd.to_numeric(series, errors="coerce")`: texts read as numbers; with `coerce` one that is none is missing then. */
function readNumbers(args: Arguments): Table | Value {
  const made = converted(args);
  const table = tableOf(args.positional[0]);
  if (!("type" in made) || made.type !== "series" || table?.type !== "series") return made;
  const errors = given(args, 1, "errors");
  const isCoerced = errors?.kind === "str" && errors.value === "coerce";
  const isPlain = !args.keywords.has("downcast") && !args.keywords.has("dtype_backend");
  const content = isPlain && (!errors || isCoerced) ? table.content && numbersRead(table.content) : undefined;
  return { ...made, content };
}

/** `pd.DatetimeIndex(values)`: labels, of which each is a point of time. */
function labelsOfTimes(args: Arguments, context: Context): Table | Value {
  const table = tableOf(args.positional[0]);
  const isPlain = args.positional.length === 1 && args.keywords.size === 0 && !args.rest;
  if (!table || table.type === "frame" || !isPlain) return unknown("data", "pandas.DatetimeIndex");
  const content = table.content && timesGiven(table.content, { ...args, positional: [] }, context);
  return indexState(table.rows, undefined, { content });
}

/** What arguments of `to_datetime` beside the format leave as it is. */
const TIME_ARGUMENTS = new Set(["arg", "format", "dayfirst", "infer_datetime_format", "cache"]);

/** What numbers are counted in by the names of `unit`, in seconds. */
const TIME_UNITS: Readonly<Record<string, number>> = { D: 86_400, h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6 };

/** Numbers counted from 1970 in a unit; of those that are no whole seconds only the gaps are told. */
function timesCounted(content: ColumnContent, unit: string | undefined): ColumnContent {
  const length = lookup(TIME_UNITS, unit ?? "");
  const cells = /^(u?int|float)/.test(content.dtype ?? "") ? content.cells : undefined;
  if (length === undefined || !cells) return onlyGaps(content, TIME);
  const seconds = cells.map((cell) => (cell === undefined ? undefined : Number(cell) * length));
  const times = seconds.map((second) => (second === undefined ? undefined : cellAt(second)));
  const areTold = times.every((time, row) =>
    time === undefined ? seconds[row] === undefined : Number.isInteger(seconds[row]),
  );
  return areTold ? contentOfCells(TIME, () => times) : onlyGaps(content, TIME);
}

/** Numbers are counted from 1970, texts read. */
function timesGiven(content: ColumnContent, args: Arguments, context: Context): ColumnContent {
  if (refusedFormat(content, args, context)) return onlyGaps(content, TIME);
  const isCounted = args.keywords.has("unit") && args.keywords.size === 1 && args.positional.length <= 1;
  if (isCounted) return timesCounted(content, knownText(args.keywords.get("unit")));
  const format = given(args, 5, "format");
  const isPlain =
    [...args.keywords.keys()].every((name) => TIME_ARGUMENTS.has(name)) && args.positional.length <= 1;
  if (!isPlain || (format && (format.kind !== "str" || format.value === undefined)))
    return onlyGaps(content, TIME);
  return timesOf(content, {
    format: knownText(format),
    dayFirst: flag(args, "dayfirst", false, context),
  });
}

/** What `pd.api.types` says of the types that have a name here; text is "str" or "object", which it takes for text. */
const TYPES: Readonly<Record<string, RegExp>> = {
  is_numeric_dtype: /^(u?int|float)\d+$|^bool$/,
  is_string_dtype: /^string$/,
  is_bool_dtype: /^bool$/,
  is_integer_dtype: /^u?int\d+$/,
  is_float_dtype: /^float\d+$/,
  is_object_dtype: /^object$/,
};

/** `pd.api.types.is_numeric_dtype(column)` and its like. */
const typeJudged =
  (name: string) =>
  (args: Arguments, context: Context): Value => {
    const [value] = args.positional;
    const table = tableOf(value);
    const series = table?.type === "series" ? (table.dtype ?? table.content?.dtype) : undefined;
    const texts = value?.kind === "str" ? textsOf(value) : undefined;
    const isText = texts?.every((text) => text === "object" || text === "str") === true;
    const type =
      series ?? (isText && texts.join() !== "object" ? "string" : texts?.length === 1 ? texts[0] : undefined);
    // Texts are objects but for pandas 3, where they have a type of their own.
    if (name === "is_object_dtype" && type === "string") {
      const isOfTexts = isSince(context, "pandas", "3");
      return isOfTexts === undefined ? unknown("data", name) : bool(!isOfTexts);
    }
    // Of a column of objects only its elements tell whether they are texts.
    if (name === "is_string_dtype" && type === "object") return unknown("data", name);
    const isKnown = type !== undefined && /^((u?int|float)\d+|bool|string|object)$/.test(type);
    return isKnown ? bool(lookup(TYPES, name)?.test(type) === true) : unknown("data", name);
  };

export const pandasTable: LibraryTable = libraryTable([
  ["pandas.DataFrame", () => frameClass],
  ["pandas.Series", () => seriesClass],
  ["pandas.Index", () => indexClass],
  ["pandas.Categorical", () => categoricalClass],
  ["pandas.Grouper", () => grouperClass],
  ...timePoints,
  fn("DatetimeIndex", labelsOfTimes),
  ...["read_csv", "read_table", "read_parquet", "read_json", "read_feather", "read_pickle"].map((name) =>
    fn(name, (args, context) => readTable(name, args, context)),
  ),
  ["pandas.read_excel", () => libraryFunction("pandas.read_excel", readSheets)],
  ["pandas.ExcelFile", () => workbookClass],
  ...["read_sql", "read_sql_query"].map((name) => fn(name, queried)),
  fn("concat", concatenate),
  onFrame("merge", merged),
  onFrame("merge_asof", mergedNear),
  fn("json_normalize", normalized),
  fn("MultiIndex.from_tuples", fromTuples),
  fn("MultiIndex.from_arrays", fromArrays),
  fn("MultiIndex.from_product", fromProduct),
  onFrame("pivot_table", pivotTable),
  onFrame("pivot", pivoted),
  onFrame("melt", melted),
  fn("date_range", dateRange),
  fn("bdate_range", businessDays),
  fn("crosstab", (args) => {
    const [a, b] = [tableOf(args.positional[0]), tableOf(args.positional[1])];
    const isPlain =
      args.keywords.size === 0 && a?.type === "series" && b?.type === "series" && a.index === b.index;
    return isPlain ? crossed(a, b) : unknown("data", "crosstab");
  }),
  ...["isna", "isnull", "notna", "notnull"].map((name) => fn(name, askedForGaps(name))),
  fn("get_dummies", dummies),
  fn("factorize", ({ positional: [value] }) => {
    const table = tableOf(value);
    return table?.type === "series" ? factorized(table) : unknown("data", "factorize");
  }),
  fn("unique", ({ positional: [value] }) => {
    const table = tableOf(value);
    return table?.type === "series" ? uniqueValues(table) : unknown("data", "unique");
  }),
  fn("cut", binned(false)),
  fn("qcut", binned(true)),
  ...[
    "is_numeric_dtype",
    "is_string_dtype",
    "is_object_dtype",
    "is_bool_dtype",
    "is_integer_dtype",
    "is_float_dtype",
  ].flatMap((name) =>
    ["api.types", "core.dtypes.common"].map((module) => fn(`${module}.${name}`, typeJudged(name))),
  ),
  fn("to_datetime", readTimes),
  fn("to_numeric", readNumbers),
]);
