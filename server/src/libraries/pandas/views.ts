/** Objects that stand between a table and what is made of it: `loc` and `iloc`, windows, and accessors of a series. */
import { keysOf, withColumn } from "./columns";
import { tableValue } from "./objects";
import { located } from "./selection";
import { partNames, textMethods } from "./series-methods";
import { type RowTable, type TableMethod, alike } from "./table-methods";
import { type SeriesState, type Table, freshIndex, untold } from "./tables";
import { receiver } from "../keras/engine/class-values";
import { type Method, libraryClass } from "../library-class";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Span } from "../../values/span";
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
    return tableValue(run(table as T, rest, context), args.site, context);
  };
}

function viewClass(name: string, methods: Readonly<Record<string, TableMethod<RowTable>>>): ClassValue {
  return libraryClass(name, [], {
    openBase: { code: "not-modelled", detail: name },
    methods: Object.fromEntries(Object.entries(methods).map(([key, run]) => [key, onView(run)])),
  });
}

/** `table.loc[…] = value` may add a row or a column. */
const placeItem =
  (byLabel: boolean): TableMethod<RowTable> =>
  (table, { positional: [index = NONE] }, context) => {
    if (table.type === "frame") context.heap.write(table, "contents", undefined);
    else context.heap.write(table, "content", undefined);
    if (!byLabel) return NONE;
    const [rows = NONE, columns] = index.kind === "tuple" ? index.items : [index];
    const addsRow =
      rows.kind !== "slice" && rows.kind !== "tensor" && rows.kind !== "list" && rows.kind !== "object";
    if (addsRow) {
      context.heap.write(table, "rows", untold("the rows after one may have been added"));
      context.heap.write(table, "index", freshIndex());
    }
    if (table.type !== "frame" || !columns || columns.kind === "slice") return NONE;
    const keys = keysOf(columns, context);
    const changed = keys ? keys.reduce(withColumn, table.columns) : withColumn(table.columns, undefined);
    if (changed !== table.columns) context.heap.write(table, "columns", changed);
    return NONE;
  };

const locator = (name: string, byLabel: boolean): ClassValue =>
  viewClass(`pandas.${name}`, {
    __getitem__: (table, { positional: [index = NONE] }, context) => located(table, index, byLabel, context),
    __setitem__: placeItem(byLabel),
  });

/** The classes of `loc`, `iloc` and their like, by name. */
export const locators: ReadonlyMap<string, ClassValue> = new Map([
  ["loc", locator("loc", true)],
  ["iloc", locator("iloc", false)],
  ["at", locator("at", true)],
  ["iat", locator("iat", false)],
]);

/** What `rolling`, `expanding` and `ewm` give: each of its numbers stands for one row. */
export const windowClass = viewClass(
  "pandas.core.window.Window",
  Object.fromEntries(
    "mean sum std var min max median count skew kurt quantile apply rank"
      .split(" ")
      .map((name) => [name, (table: RowTable): Table => alike(table)]),
  ),
);

/** `series.str`. */
export const textClass = libraryClass("pandas.Series.str", [], {
  openBase: { code: "not-modelled", detail: "pandas.Series.str" },
  methods: Object.fromEntries(
    Object.entries(textMethods).map(([name, run]) => [name, onView<SeriesState>(run)]),
  ),
});

/** `series.dt` and `series.cat`. */
export const partClass = libraryClass("pandas.Series.dt", [], {
  openBase: { code: "not-modelled", detail: "pandas.Series.dt" },
  attributes: partNames.map((name) => [
    name,
    {
      kind: "property",
      get: libraryFunction(
        `pandas.Series.dt.${name}`,
        onView<SeriesState>((series) => alike(series)),
        "instance",
      ),
    },
  ]),
});
