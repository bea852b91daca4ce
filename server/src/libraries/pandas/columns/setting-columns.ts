/** What writes columns of a frame: `frame[label] = …` and `insert`. */
import { given } from "../arguments";

import { columnOfOne, columnOfValue } from "./column-of-value";
import { keysOf, withColumn } from "./columns";
import { refusedColumn } from "../rows/lengths";
import { fittingKey, keysBelow } from "./nested-columns";
import { setColumns } from "./renaming";
import type { TableMethod } from "../changed-tables";
import { columnsOf, rangeIndex, someColumns, tableOf, untold } from "../tables";
import type { Contents, FrameState, Table } from "../table-states";
import { type Columns } from "../table-states";
import { arrayValues } from "../../tensor-functions";
import { add } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { knownInteger } from "../../../values/known-number";
import { NONE, type Value, argumentsOf } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

/** What is known of the column that a value becomes: a series of the same rows, a list, an array, or one value for all rows. */
function contentGiven(
  table: Table | undefined,
  value: Value,
  frame: FrameState,
  context: Context,
): ColumnContent | undefined {
  if (table?.type === "index") return table.content;
  if (table?.type === "series") {
    const isAligned = table.index === frame.index;
    // Rows that are not in the series are missing then.
    return isAligned ? table.content : table.content?.dtype === "float64" ? onlyType("float64") : undefined;
  }
  return columnOfOne(value, frame.rows) ?? columnOfValue(value, context);
}

const NOTHING_KNOWN: Contents = new Map();

/** Whether it is labels of columns, as `frame.columns` and parts of it are. */
const areLabels = (index: Value): boolean => tableOf(index)?.type === "index";

/** What is known of the columns after one was written: of that one, what is known of a series that it became. */
function withItem(
  frame: FrameState,
  contents: Contents,
  index: Value,
  value: Value,
  context: Context,
): Contents | undefined {
  const keys = keysOf(index, context)?.map((key) => fittingKey(frame.columns.keys, key));
  // A mask may write into every column.
  if (!keys || index.kind === "tensor" || (index.kind === "object" && !areLabels(index))) return undefined;
  const table = tableOf(value);
  const given =
    keys.length === 1 && table?.type !== "frame"
      ? [contentGiven(table, value, frame, context)]
      : columnsGiven(table, value, keys.length, frame);
  const left = new Map(contents);
  keys.forEach((key, i) => {
    const content = given?.[i];
    left.delete(key);
    if (content) left.set(key, content);
  });
  return left;
}

/** What is known of each of the columns that a frame of the same rows or a matrix becomes. */
function columnsGiven(
  table: Table | undefined,
  value: Value,
  count: number,
  frame: FrameState,
): readonly (ColumnContent | undefined)[] | undefined {
  if (table) {
    if (table.type !== "frame" || table.index !== frame.index || !table.columns.isOrdered) return undefined;
    const { keys } = table.columns;
    return keys?.length === count ? keys.map((key) => table.contents?.get(key)) : undefined;
  }
  const columns = value.kind === "tensor" ? arrayValues(value)?.columns : undefined;
  return columns?.length === count ? columns : undefined;
}

const lessContents = (contents: Contents | undefined, gone: readonly string[]): Contents | undefined =>
  contents && new Map([...contents].filter(([key]) => !gone.includes(key)));

/**
 * A frame whose values have one type all have it no longer once something else is written to a column: each of the others is of that type
 * still.
 */
export function doubtType(frame: FrameState, { heap }: Context): void {
  const { dtype, columns, contents } = frame;
  if (dtype === undefined) return;
  const types = (columns.keys ?? []).map((key) => [key, contents?.get(key) ?? onlyType(dtype)] as const);
  heap.write(frame, "dtype", undefined);
  if (types.length > 0) heap.write(frame, "contents", new Map([...types, ...(contents ?? [])]));
}

/** `frame[key] = value`. */
export const setItem: TableMethod<FrameState> = (
  frame,
  { positional: [index = NONE, value = NONE], site },
  context,
) => {
  if (index.kind === "str" && refusedColumn(frame, hashKey(index), value, site, context)) return NONE;
  const isLabel =
    index.kind === "str" || index.kind === "int" || index.kind === "tuple" || index.kind === "unknown";
  const isListed = index.kind === "list" || areLabels(index);
  // Labels that nobody knows are those of the frame itself, nearly always.
  const keys = isLabel
    ? undefined
    : isListed
      ? (keysOf(index, context) ?? (index.kind === "list" ? undefined : []))
      : [];
  const below = isLabel ? keysBelow(frame.columns.keys, hashKey(index) ?? "") : undefined;
  // What stands below a label of the first level already is written anew, all of it.
  if (below && below.length > 0) {
    context.heap.write(frame, "contents", lessContents(frame.contents, below));
    return NONE;
  }
  doubtType(frame, context);
  if (isLabel) setColumns(frame, withColumn(frame.columns, hashKey(index)), context);
  else if (!keys) setColumns(frame, someColumns(untold("the columns")), context);
  else setColumns(frame, keys.reduce(withColumn, frame.columns), context);
  const written = withItem(frame, frame.contents ?? NOTHING_KNOWN, index, value, context);
  if (frame.contents || (written && written.size > 0)) context.heap.write(frame, "contents", written);
  // A frame without rows takes those of its first column.
  if (frame.rows.kind === "known" && frame.rows.value === 0) {
    const length = context.call(context.library("builtins.len"), argumentsOf(NOWHERE, [value]));
    context.heap.write(frame, "rows", length.kind === "int" ? length.dim : untold("the rows of a column"));
    context.heap.write(frame, "index", rangeIndex(frame.rows));
  }
  return NONE;
};

/** Where the position or the order before is not known, the order is not known after. */
function insertedAt(columns: Columns, keys: readonly string[], key: string, at: number | undefined): Columns {
  if (at === undefined || at < 0 || at > keys.length) return columnsOf([...keys, key], false);
  return columnsOf(keys.toSpliced(at, 0, key), columns.isOrdered);
}

export const insert: TableMethod<FrameState> = (frame, args, context) => {
  const key = hashKey(given(args, 1, "column") ?? NONE);
  const { keys } = frame.columns;
  doubtType(frame, context);
  const columns =
    key === undefined || keys?.includes(key) === true
      ? someColumns(add(frame.columns.count, known(1)))
      : keys
        ? insertedAt(frame.columns, keys, key, knownInteger(given(args, 0, "loc")))
        : someColumns(add(frame.columns.count, known(1)), [...frame.columns.present, key]);
  setColumns(frame, columns, context);
  return NONE;
};
