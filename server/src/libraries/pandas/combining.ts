/** Functions of several tables: `concat`, `merge`, `join`, and tables of categories. */
import { axisOf, flag, given, keyword } from "./arguments";
import { besideColumns, keysOf, unionColumns } from "./columns";
import {
  type ColumnContent,
  type Columns,
  type FrameState,
  type SeriesState,
  type Table,
  columnsOf,
  frameState,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "./tables";
import { sum } from "../../values/arithmetic";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { type Arguments, type Value, unknown } from "../../values/value";

export const ownColumns = (table: FrameState | SeriesState): Columns => {
  if (table.type === "frame") return table.columns;
  return table.key === undefined ? someColumns(known(1)) : columnsOf([table.key]);
};

/** `pd.concat(tables, axis)`. */
export function concatenate(args: Arguments, context: Context): Table | Value {
  const objects = given(args, 0, "objs");
  const axis = axisOf(args, 1);
  const items = objects && objects.kind !== "dict" ? context.iterate(objects) : undefined;
  const tables = items?.map((item) => tableOf(item));
  const parts = tables?.flatMap((table) => (table && table.type !== "index" ? [table] : []));
  if (
    !items ||
    !parts ||
    parts.length < items.length ||
    parts.length === 0 ||
    axis === undefined ||
    args.rest
  )
    return unknown("data", "concatenated tables");
  if (axis === 1) {
    const [first] = parts;
    const isAligned = first && parts.every(({ index }) => index === first.index);
    return frameState(isAligned ? first.rows : untold("aligned rows"), besideColumns(parts.map(ownColumns)), {
      index: isAligned ? first.index : undefined,
    });
  }
  const rows = sum(parts.map((part) => part.rows));
  if (parts.every((part) => part.type === "series")) return seriesState(rows);
  if (!parts.every((part) => part.type === "frame")) return unknown("data", "concatenated tables");
  const columns = unionColumns(parts.map(ownColumns));
  const isInner = keyword(args, "join") !== undefined;
  return frameState(rows, isInner ? someColumns(untold("common columns")) : columns);
}

/** `pd.merge(left, right)` and `left.merge(right)`, `left.join(right)`: rows and columns only the data tells. */
export function mergeTables(): FrameState {
  return frameState(untold("merged rows"), someColumns(untold("merged columns")));
}

/** Whether `get_dummies` makes columns of one of a type without being told to. */
const isCategory = (dtype: string | undefined): boolean =>
  dtype === "string" || dtype === "object" || dtype === "category";

/** How many columns the values of one become; undefined where that is not known. */
function dummyColumns(
  content: ColumnContent | undefined,
  args: Arguments,
  context: Context,
): number | undefined {
  const [first, missing] = [flag(args, "drop_first", false, context), flag(args, "dummy_na", false, context)];
  if (!content?.values || first === undefined || missing === undefined) return undefined;
  return Math.max(0, content.values.length + (missing ? 1 : 0) - (first ? 1 : 0));
}

/** Labels of the columns that the values of one become, in their order. */
function dummyKeys(
  key: string,
  { dtype, values }: ColumnContent,
  args: Arguments,
): readonly string[] | undefined {
  const isPlain = ["prefix", "prefix_sep", "drop_first", "dummy_na"].every(
    (name) => !args.keywords.has(name),
  );
  if (!isPlain || args.positional.length > 1 || dtype !== "string" || !values || !key.startsWith("s:"))
    return undefined;
  return [...values].sort().map((value) => `${key}_${value}`);
}

/** `pd.get_dummies(data)`: as many columns as there are categories, behind those that are none. */
export function dummies(args: Arguments, context: Context): FrameState | Value {
  const table = tableOf(given(args, 0, "data"));
  const untoldCount = untold("the number of categories");
  if (!table || table.type === "index") return frameState(untold("rows"), someColumns(untoldCount));
  const { rows, index } = table;
  if (table.type === "series") {
    const width = dummyColumns(table.content, args, context);
    return frameState(rows, someColumns(width === undefined ? untoldCount : known(width)), {
      index,
      dtype: "bool",
    });
  }
  const asked = keyword(args, "columns");
  const { keys } = table.columns;
  const types = keys?.map((key) => table.contents?.get(key)?.dtype);
  const encoded = asked
    ? keysOf(asked, context)
    : types?.every((type) => type !== undefined)
      ? keys?.filter((_, i) => isCategory(types[i]))
      : undefined;
  const widths = encoded?.map((key) => dummyColumns(table.contents?.get(key), args, context));
  if (!keys || !encoded || !widths?.every((width) => width !== undefined))
    return frameState(rows, someColumns(untoldCount), { index });
  const plain = keys.filter((key) => !encoded.includes(key));
  const named = encoded.map((key) =>
    dummyKeys(
      key,
      table.contents?.get(key) ?? { dtype: undefined, values: undefined, missing: undefined },
      args,
    ),
  );
  const columns = named.every((each) => each !== undefined)
    ? columnsOf([...plain, ...named.flat()])
    : someColumns(known(plain.length + widths.reduce((a, b) => a + b, 0)), plain);
  return frameState(rows, columns, { index });
}
