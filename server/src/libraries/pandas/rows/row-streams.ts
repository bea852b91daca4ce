/** Rows one after another, as `iterrows` and `itertuples` give them: one by one where a small table is known. */
import { hashKey } from "../../../values/hash-key";
import { tableValue } from "../objects";
import { seriesState, tableOf } from "../tables";
import type { FrameState, SeriesState } from "../table-states";
import { someInteger } from "../../builtins";
import type { Method } from "../../library-class";
import { pythonCell } from "../../../values/contents/cell-values";
import { streamValue } from "../../../values/stream";
import { type Value, float, int, str, tuple, unknown } from "../../../values/value";

/** Rows that are gone through one by one; of more, one stands for all. */
const MOST_ONE_BY_ONE = 1_000;

type Row = ReadonlyMap<string, Value>;

/** What stands in each row, as far as it is known; undefined where nothing is, or there are too many. */
function rowsOf({ rows, contents, columns }: FrameState): readonly Row[] | undefined {
  if (rows.kind !== "known" || rows.value > MOST_ONE_BY_ONE || !columns.keys) return undefined;
  const known = columns.keys.flatMap((key) => {
    const content = contents?.get(key);
    return content?.cells ? [{ key, dtype: content.dtype, cells: content.cells }] : [];
  });
  if (known.length === 0) return undefined;
  return Array.from(
    { length: rows.value },
    (_, row) =>
      new Map(
        known.flatMap(({ key, dtype, cells }) => {
          const cell = cells[row];
          const value = cell === undefined ? undefined : pythonCell(cell, dtype);
          return value ? [[key, value] as const] : [];
        }),
      ),
  );
}

/** Whether a row of all columns keeps whole numbers whole: beside floats alone they become floats. */
function keepsIntegers({ columns, contents }: FrameState): boolean {
  const types = columns.keys?.map((key) => contents?.get(key)?.dtype) ?? [];
  return types.includes("string") || types.every((dtype) => /^u?int/.test(dtype ?? ""));
}

const asFloat = (value: Value): Value => (value.kind === "int" ? float(undefined) : value);

/** `for label, row in frame.iterrows()`. */
export const labelledRows: Method = (args, context) => {
  const frame = tableOf(args.positional[0]);
  if (frame?.type !== "frame") return unknown("not-supported", "rows");
  const isNumbered = frame.index.startsWith("range ");
  const pair = (label: Value, fields?: Row): Value => {
    const row: SeriesState = { ...seriesState(frame.columns.count, { of: frame.columns }), fields };
    return tuple([label, tableValue(row, args.site, context)]);
  };
  const rows = rowsOf(frame);
  const some = unknown("data", "a row label");
  if (!rows) return streamValue([], pair(isNumbered ? someInteger() : some), frame.rows);
  const isWhole = keepsIntegers(frame);
  return streamValue(
    rows.map((fields, i) =>
      pair(
        isNumbered ? int(i) : some,
        isWhole ? fields : new Map([...fields].map(([key, value]) => [key, asFloat(value)])),
      ),
    ),
    undefined,
  );
};

/** `for row in frame.itertuples()`: named tuples, the label first unless it is told off. */
export const namedRows: Method = (args, context) => {
  const frame = tableOf(args.positional[0]);
  const indexed = args.keywords.get("index") ?? args.positional[1];
  const hasLabel = indexed ? context.truth(indexed) : true;
  const keys = frame?.type === "frame" && frame.columns.isOrdered ? frame.columns.keys : undefined;
  if (frame?.type !== "frame") return unknown("not-supported", "rows");
  if (!keys || hasLabel === undefined || args.keywords.has("name") || args.positional.length > 2)
    return streamValue([], unknown("data", "a row"), frame.rows);
  const names = keys.map((key, i) =>
    /^s:[A-Za-z]\w*$/.test(key) ? key.slice(2) : `_${i + (hasLabel ? 1 : 0)}`,
  );
  const row = (fields: Row | undefined): Value => ({
    ...tuple([
      ...(hasLabel ? [unknown("data", "a row label")] : []),
      ...keys.map((key) => fields?.get(key) ?? unknown("data", "an item of a row")),
    ]),
    fields: [...(hasLabel ? ["Index"] : []), ...names],
  });
  const rows = rowsOf(frame);
  return rows ? streamValue(rows.map(row), undefined) : streamValue([], row(undefined), frame.rows);
};

/** `row.name`: what stands in the column of that name. */
export const rowField: Method = ({ positional: [self, name] }) => {
  const table = tableOf(self);
  const key = name?.kind === "str" ? hashKey(str(name.value)) : undefined;
  const field = table?.type === "series" && key !== undefined ? table.fields?.get(key) : undefined;
  return field ?? unknown("not-modelled", "pandas.Series");
};
