/** Methods that frames and series share: those that keep the rows, and those that choose some. */
import { bothBool, combined } from "./alignment";
import { axisOf, flag, given, keyword } from "./arguments";
import { missingIn } from "./contents";
import {
  type ColumnContent,
  type FrameState,
  type SeriesState,
  type Table,
  arrayOf,
  frameState,
  rangeIndex,
  seriesState,
  untold,
} from "./tables";
import { noteWritten } from "../builtins";
import { slicedLength } from "../tensor-functions";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { type Arguments, NONE, type SliceValue, type Value, int, str, unknown } from "../../values/value";

export type RowTable = FrameState | SeriesState;
export type TableMethod<T extends Table> = (table: T, args: Arguments, context: Context) => Table | Value;

/** The same table with other rows. */
export function withRows(table: RowTable, rows: FrameState["rows"], index?: string): RowTable {
  return table.type === "frame"
    ? frameState(rows, table.columns, { index, dtype: table.dtype })
    : seriesState(rows, { index, dtype: table.dtype, key: table.key });
}

/** With what is known of the values of `before`, where none of them change. */
export function withContentsOf(made: RowTable, before: RowTable): RowTable {
  if (made.type === "frame" && before.type === "frame") return { ...made, contents: before.contents };
  return made.type === "series" && before.type === "series" ? { ...made, content: before.content } : made;
}

/** The same rows and columns, holding other things. */
export function alike(table: RowTable, dtype?: string): RowTable {
  const { rows, index } = table;
  return table.type === "frame"
    ? frameState(rows, table.columns, { index, dtype })
    : seriesState(rows, { index, dtype, key: table.key, of: table.of });
}

const keeping: TableMethod<RowTable> = (table) => alike(table);
const copying: TableMethod<RowTable> = (table) => withContentsOf(alike(table, table.dtype), table);
/** Numbers stay numbers where missing ones are filled with another; of other columns nothing is known any more. */
const filled: TableMethod<RowTable> = (table) => {
  const kept = (content: ColumnContent | undefined): ColumnContent | undefined =>
    content?.missing === 0
      ? content
      : content?.dtype === "float64"
        ? { dtype: "float64", values: undefined, missing: undefined }
        : undefined;
  if (table.type === "series") return { ...alike(table), content: kept(table.content) };
  const contents = [...(table.contents ?? [])].flatMap(([key, content]) => {
    const now = kept(content);
    return now ? [[key, now] as const] : [];
  });
  return { ...alike(table), contents: new Map(contents) };
};

const judging: TableMethod<RowTable> = (table) => alike(table, "bool");
const some: TableMethod<RowTable> = (table) => withRows(table, untold("the rows that are left"));

/** The same rows in another order, which have other labels in their places. */
const reordered: TableMethod<RowTable> = (table, args, context) => {
  const isNumbered = flag(args, "ignore_index", false, context);
  if (axisOf(args, 1) !== 0) return unknown("not-supported", "an order of columns");
  const index = isNumbered === true ? rangeIndex(table.rows) : table.index;
  return withContentsOf(withRows(table, table.rows, index), table);
};

const slice = (lower: Value, upper: Value): SliceValue => ({ kind: "slice", lower, upper, step: NONE });

const ends =
  (of: (count: Value) => SliceValue | undefined): TableMethod<RowTable> =>
  (table, args) => {
    const range = of(given(args, 0, "n") ?? int(5));
    return withRows(table, range ? slicedLength(table.rows, range) : untold("rows"));
  };

const negative = (count: Value): Value | undefined =>
  count.kind === "int" && count.dim.kind === "known" && count.dim.value > 0
    ? int(-count.dim.value)
    : undefined;

/** Python's `round`, which takes halves to the even neighbour. */
function halfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const sampled: TableMethod<RowTable> = (table, args) => {
  const [count, fraction] = [given(args, 0, "n"), given(args, 1, "frac")];
  if (keyword(args, "axis")) return unknown("not-supported", "a sample of columns");
  const part =
    fraction?.kind === "float"
      ? fraction.value
      : fraction?.kind === "int" && fraction.dim.kind === "known"
        ? fraction.dim.value
        : undefined;
  if (fraction) {
    if (part === 1) return withRows(table, table.rows);
    return withRows(
      table,
      part !== undefined && table.rows.kind === "known"
        ? known(halfEven(part * table.rows.value))
        : untold("a sample"),
    );
  }
  return withRows(table, count?.kind === "int" ? count.dim : count ? untold("a sample") : known(1));
};

const dropMissing: TableMethod<RowTable> = (table, args, context) => {
  if (axisOf(args, 0) !== 0) return unknown("data", "dropna");
  // Where nothing is missing, all rows stay.
  const isWhole = missingIn(table, keyword(args, "subset"), context) === 0;
  if (isWhole) return withContentsOf(withRows(table, table.rows, table.index), table);
  return withRows(table, untold("the rows without missing values"));
};

const compared: TableMethod<RowTable> = (table, { positional: [other] }) => combined(table, other, "bool");
const computed: TableMethod<RowTable> = (table, { positional: [other] }) => combined(table, other);
const logical: TableMethod<RowTable> = (table, { positional: [other] }) =>
  combined(table, other, bothBool(table, other) ? "bool" : undefined);

const named = (names: string, method: TableMethod<RowTable>): readonly [string, TableMethod<RowTable>][] =>
  names.split(" ").map((name) => [name, method]);

const dunder = (names: string): string => names.replace(/\w+/g, "__$&__");

/** By name. */
export const tableMethods: Readonly<Record<string, TableMethod<RowTable>>> = Object.fromEntries([
  ...named("copy infer_objects convert_dtypes", copying),
  ...named(
    "astype ffill bfill pad backfill interpolate shift diff pct_change abs clip round replace where mask cumsum cumprod cummax cummin rank applymap",
    keeping,
  ),
  ...named("fillna", filled),
  ...named("isna isnull notna notnull isin", judging),
  ...named("drop_duplicates query truncate between_time nlargest nsmallest last first", some),
  ...named("sort_values sort_index", reordered),
  ...named("dropna", dropMissing),
  ...named(
    "head",
    ends((count) => (count.kind === "int" ? slice(NONE, count) : undefined)),
  ),
  ...named(
    "tail",
    ends((count) => {
      const from = negative(count);
      return from && slice(from, NONE);
    }),
  ),
  ...named("sample", sampled),
  ...named(
    "add sub subtract mul multiply div divide truediv floordiv mod pow radd rsub rmul rdiv rtruediv",
    computed,
  ),
  ...named(
    dunder("add sub mul truediv floordiv mod pow radd rsub rmul rtruediv rfloordiv rmod rpow"),
    computed,
  ),
  ...named("eq ne lt le gt ge", compared),
  ...named(dunder("eq ne lt le gt ge"), compared),
  ...named(dunder("and or xor rand ror rxor"), logical),
  ...named(dunder("invert neg pos"), copying),
  ...named(
    "to_csv to_excel to_json to_parquet to_pickle to_hdf to_feather",
    (_, { positional, keywords }, context) => {
      const [target = keywords.get("path_or_buf") ?? keywords.get("path") ?? keywords.get("excel_writer")] =
        positional;
      noteWritten(target, unknown("data", "a file"), context);
      return target ? NONE : str(undefined);
    },
  ),
  ...named("to_sql plot hist info", () => NONE),
  ...named("to_numpy __array__", (table, args) => {
    const dtype = given(args, 0, "dtype");
    const name = dtype?.kind === "class" ? dtype.name : dtype?.kind === "str" ? dtype.value : undefined;
    return { ...arrayOf(table), dtype: dtype ? name : table.dtype };
  }),
  ...named("__bool__", () => unknown("data", "the truth of a table")),
  ...named("to_string", () => str(undefined)),
]);
