/** Objects that stand between a table and what is made of it: `loc` and `iloc`, and accessors of a series. */
import { truthsIn, writtenCells } from "./contents/cells";
import { doubtColumn } from "./columns/taken-columns";
import { categoriesOf, codesOf, labelsOfCategories } from "./columns/category-cells";
import { doubtType } from "./columns/setting-columns";
import { keysOf, withColumn } from "./columns/columns";
import { madeOf } from "./objects";
import { partOfDurations } from "./contents/number-cells";
import { placeRow } from "./rows/placed-rows";
import { located } from "./rows/selection";
import { partNames, textMethods } from "./series-methods";
import { isTime, partOfTimes } from "./times/times";
import type { RowTable } from "./rows/rows";
import { type TableMethod, alike, changedCells } from "./changed-tables";
import { columnsOf, frameState, indexState, tableOf, untold } from "./tables";
import type { Contents, FrameState, SeriesState, Table } from "./table-states";
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { NATIVE_ROLES, held } from "../../values/children";
import { type ColumnContent, onlyGaps, onlyType } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import type { Span } from "../../values/records/span";
import {
  type ClassValue,
  NONE,
  type NativeState,
  type Value,
  libraryFunction,
  unknown,
} from "../../values/value";

interface ViewState extends NativeState {
  readonly type: "table-view";
  readonly table: RowTable;
}

const VIEW_HOLDS = held<ViewState>({ ...NATIVE_ROLES, table: "held" });

const tableBehind = (self: Value | undefined): RowTable | undefined =>
  self?.kind === "object" && self.native?.type === "table-view"
    ? (self.native as ViewState).table
    : undefined;

/** A view of a table. */
export function viewOf(type: ClassValue, table: RowTable, site: Span): Value {
  const native: ViewState = { type: "table-view", holds: VIEW_HOLDS, table };
  return { kind: "object", class: type, attributes: new Map(), native, constructed: site };
}

function onView<T extends RowTable>(run: TableMethod<T>): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    const table = tableBehind(self);
    if (!table) return unknown("not-supported", "a view of no table");
    return madeOf(args.positional, () => run(table as T, rest, context), args.site, context);
  };
}

function viewClass(name: string, methods: Readonly<Record<string, TableMethod<RowTable>>>): ClassValue {
  return libraryClass(name, [], {
    openBase: { code: "not-modelled", detail: name },
    methods: Object.fromEntries(Object.entries(methods).map(([key, run]) => [key, onView(run)])),
  });
}

/** The labels of the columns that a part of an index writes to; undefined where it may write to any. */
function writtenKeys(
  { columns }: FrameState,
  index: Value | undefined,
  byLabel: boolean,
  context: Context,
): readonly string[] | undefined {
  if (!index || index.kind === "slice" || index.kind === "tensor") return undefined;
  if (byLabel) return tableOf(index)?.type === "series" ? undefined : keysOf(index, context);
  const key =
    index.kind === "int" && index.dim.kind === "known" && columns.isOrdered
      ? columns.keys?.at(index.dim.value)
      : undefined;
  return key === undefined ? undefined : [key];
}

/** What is known of the columns once some rows of some of them were written: nothing of these but what a mask tells. */
function withPlaces(
  table: FrameState,
  rows: Value,
  columns: Value | undefined,
  byLabel: boolean,
  value: Value,
  context: Context,
): Contents | undefined {
  const keys = writtenKeys(table, columns, byLabel, context);
  const mask = tableOf(rows);
  // A label that is not there adds a row, which is missing in all other columns.
  const addsNone = rows.kind === "slice" || rows.kind === "tensor" || mask?.type === "series" || !byLabel;
  if (!keys || !addsNone || !table.contents) return undefined;
  const truths = mask?.type === "series" && mask.index === table.index ? truthsIn(mask.content) : undefined;
  const contents = new Map(table.contents);
  for (const key of keys) {
    const before = contents.get(key);
    const written = before && writtenCells(before, truths, value);
    contents.delete(key);
    if (written) contents.set(key, written);
  }
  return contents;
}

/** `table.loc[…] = value` may add a row or a column. */
const placeItem =
  (byLabel: boolean): TableMethod<RowTable> =>
  (table, { positional: [index = NONE, value = NONE] }, context) => {
    const [rows = NONE, columns] = index.kind === "tuple" ? index.items : [index];
    if (table.type === "frame") doubtType(table, context);
    if (table.type === "frame")
      context.heap.write(table, "contents", withPlaces(table, rows, columns, byLabel, value, context));
    else {
      context.heap.write(table, "content", undefined);
      doubtColumn(table, context);
    }
    if (!byLabel) return NONE;
    const addsRow =
      rows.kind !== "slice" && rows.kind !== "tensor" && rows.kind !== "list" && rows.kind !== "object";
    if (addsRow) placeRow(table, rows, context);
    if (table.type !== "frame" || !columns || columns.kind === "slice") return NONE;
    const keys = keysOf(columns, context);
    const changed = keys ? keys.reduce(withColumn, table.columns) : withColumn(table.columns, undefined);
    if (changed !== table.columns) context.heap.write(table, "columns", changed);
    return NONE;
  };

const locator = (name: string, byLabel: boolean): ClassValue =>
  viewClass(`pandas.${name}`, {
    __getitem__: (table, { positional: [index = NONE], site }, context) =>
      located(table, index, byLabel, context, site),
    __setitem__: placeItem(byLabel),
  });

/** The classes of `loc`, `iloc` and their like, by name. */
export const locators: ReadonlyMap<string, ClassValue> = new Map([
  ["loc", locator("loc", true)],
  ["iloc", locator("iloc", false)],
  ["at", locator("at", true)],
  ["iat", locator("iat", false)],
]);

/** `series.str`. */
export const textClass = libraryClass("pandas.Series.str", [], {
  openBase: { code: "not-modelled", detail: "pandas.Series.str" },
  methods: Object.fromEntries(
    Object.entries(textMethods).map(([name, run]) => [name, onView<SeriesState>(run)]),
  ),
});

/** A part of each value; the codes of categories are the numbers from 0 on, and -1 of what is missing. */
function partOf(name: string, series: SeriesState): Table {
  const made = alike(series);
  const { content } = series;
  if (made.type !== "series") return made;
  const parts = partOfTimes(content, name) ?? partOfDurations(content, name);
  if (parts) return { ...made, content: parts };
  if (name !== "codes" && name !== "categories") {
    const isNumber = !name.startsWith("is_") && name !== "date" && name !== "time";
    // A number that is missing makes real ones of all, and spans of time have longer ones.
    return isNumber && isTime(content?.dtype) && content?.missing === 0
      ? { ...made, content: onlyType("int32") }
      : made;
  }
  // The numbers of categories have no name of the column's.
  if (name === "codes")
    return { ...made, key: undefined, content: (content && codesOf(content)) ?? onlyType("int8") };
  const categories = content && categoriesOf(content);
  return categories ? labelsOfCategories(categories) : indexState(untold("the number of categories"));
}

/** One text or time for each value. */
const perValue =
  (name: string, dtype?: string): TableMethod<RowTable> =>
  (series) =>
    changedCells(
      series,
      (content) =>
        partOfTimes(content, name) ??
        partOfDurations(content, name) ??
        (dtype ? onlyGaps(content, dtype) : undefined),
    );

/** Year, week and day of the week, each a column. */
const calendar: TableMethod<RowTable> = (series) =>
  frameState(series.rows, columnsOf(["s:year", "s:week", "s:day"]), {
    index: series.index,
    within: series.within,
    contents: weeks(series.type === "series" ? partOfTimes(series.content, "week") : undefined),
  });

const weeks = (content: ColumnContent | undefined): Contents | undefined =>
  content && new Map([["s:week", { ...onlyGaps(content, "UInt32"), values: content.values }]]);

/** Methods of `series.dt`, each of which gives one value for each row. */
const timeMethods: Readonly<Record<string, Method>> = Object.fromEntries(
  [
    ...["day_name", "month_name"].map((name) => [name, perValue(name, "string")] as const),
    ["strftime", perValue("", "string")] as const,
    ["total_seconds", perValue("", "float64")] as const,
    ["isocalendar", calendar] as const,
    ..."floor ceil round normalize tz_localize tz_convert to_period to_timestamp as_unit"
      .split(" ")
      .map((name) => [name, perValue("")] as const),
  ].map(([name, run]) => [name, onView<SeriesState>(run)]),
);

/** `series.dt` and `series.cat`. */
export const partClass = libraryClass("pandas.Series.dt", [], {
  openBase: { code: "not-modelled", detail: "pandas.Series.dt" },
  methods: timeMethods,
  attributes: partNames.map((name) => [
    name,
    {
      kind: "property",
      get: libraryFunction(
        `pandas.Series.dt.${name}`,
        onView<SeriesState>((series) => partOf(name, series)),
        "instance",
      ),
    },
  ]),
});
