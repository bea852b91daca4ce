/** Columns of a frame taken apart and put together: picking, dropping, adding and renaming labels. */
import { type Columns, columnsOf, someColumns, tableOf, untold } from "./tables";
import { allElements } from "../tensor-functions";
import { add, subtract } from "../../values/arithmetic";
import type { ColumnContent } from "../../values/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { hashKey } from "../../values/hash-key";
import { type Value, list } from "../../values/value";

/** The labels that a value lists: a label alone, or a list of them. Undefined where one is not known. */
export function keysOf(value: Value, context: Context): readonly string[] | undefined {
  const single = value.kind === "str" || value.kind === "int" || value.kind === "tuple";
  if (single) {
    const key = hashKey(value);
    return key === undefined ? undefined : [key];
  }
  const table = tableOf(value);
  if (table?.type === "series") return labelsIn(table.content);
  if (table) return table.type === "index" ? (table.keys ?? labelsIn(table.content)) : undefined;
  // Names that a library learnt stand in an array.
  const names = value.kind === "tensor" ? labelsIn(allElements(value)) : undefined;
  if (names) return names;
  const items = context.iterate(value);
  const keys = items?.map((item) => hashKey(item));
  return keys?.every((key) => key !== undefined) ? keys : undefined;
}

/** Labels that stand in a column of texts. */
function labelsIn(content: ColumnContent | undefined): readonly string[] | undefined {
  const cells = content?.dtype === "string" ? content.cells : undefined;
  const keys = cells?.flatMap((cell) => (cell === undefined ? [] : [`s:${cell}`]));
  return keys?.length === cells?.length ? keys : undefined;
}

/** The same where several are wanted, so that a tuple is a list of labels: `columns=("a", "b")`. */
export const listedKeys = (value: Value, context: Context): readonly string[] | undefined =>
  keysOf(value.kind === "tuple" ? list(value.items) : value, context);

/** The labels that are not among others. */
export function without(keys: readonly string[], others: readonly string[]): readonly string[] {
  const gone = new Set(others);
  return keys.filter((key) => !gone.has(key));
}

/** The labels that are among others too. */
export function alsoIn(keys: readonly string[], others: readonly string[]): readonly string[] {
  const there = new Set(others);
  return keys.filter((key) => there.has(key));
}

/** Whether a label is among the columns; undefined where that can't be told. */
export function hasColumn(columns: Columns, key: string): boolean | undefined {
  if (columns.keys) return columns.keys.includes(key);
  return columns.present.includes(key) ? true : undefined;
}

/** With one more label, or the same where it is there already. `name` is what the frame is called. */
export function withColumn(columns: Columns, key: string | undefined): Columns {
  if (key === undefined) return someColumns(untold("the columns"), columns.keys ?? columns.present);
  const has = hasColumn(columns, key);
  if (has === true) return columns;
  if (columns.keys)
    return { ...columnsOf([...columns.keys, key], columns.isOrdered), isNamed: columns.isNamed };
  return someColumns(untold("the columns"), [...columns.present, key]);
}

/** With labels noted that the program reads, which are therefore there. */
export function withPresent(columns: Columns, keys: readonly string[]): Columns {
  if (columns.keys) return columns;
  const missing = keys.filter((key) => !columns.present.includes(key));
  return missing.length === 0 ? columns : { ...columns, present: [...columns.present, ...missing] };
}

/** Without some labels, each of which must be there unless pandas is told to `ignore` what is not. */
export function withoutColumns(
  columns: Columns,
  gone: readonly string[] | undefined,
  ignore: boolean,
): Columns {
  if (!gone) return someColumns(untold("the columns"));
  const dropped = new Set(gone);
  if (columns.keys) {
    const left = columnsOf(
      columns.keys.filter((key) => !dropped.has(key)),
      columns.isOrdered,
    );
    const count = subtract(columns.count, known(columns.keys.length - (left.keys?.length ?? 0)));
    return { ...left, count: count.kind === "known" ? count : left.count, isNamed: columns.isNamed };
  }
  const present = columns.present.filter((key) => !dropped.has(key));
  const isCertain = !ignore || gone.every((key) => columns.present.includes(key));
  return someColumns(
    isCertain ? subtract(columns.count, known(dropped.size)) : untold("the columns"),
    present,
  );
}

/** With labels changed by a dict; the number stays. */
export function renamedColumns(columns: Columns, changes: Value | undefined): Columns {
  if (changes?.kind !== "dict" || !changes.entries || !columns.keys) return someColumns(columns.count);
  const { entries } = changes;
  const keys = columns.keys.map((key) => {
    const entry = entries.get(key);
    return entry ? hashKey(entry.value) : key;
  });
  return keys.every((key) => key !== undefined)
    ? { ...columnsOf(keys, columns.isOrdered), isNamed: columns.isNamed }
    : someColumns(columns.count);
}

/** Columns side by side. */
export function besideColumns(all: readonly Columns[]): Columns {
  const keys = all.map((columns) => columns.keys);
  if (keys.every((each) => each !== undefined))
    return columnsOf(
      keys.flat(),
      all.every((columns) => columns.isOrdered),
    );
  return someColumns(all.map(({ count }) => count).reduce(add, known(0)));
}

/** Columns of frames under one another: the union of their labels. */
export function unionColumns(all: readonly Columns[]): Columns {
  const [first, ...others] = all;
  if (!first) return columnsOf([]);
  if (others.every((columns) => columns === first)) return first;
  const keys = all.map((columns) => columns.keys);
  if (!keys.every((each) => each !== undefined)) return someColumns(untold("the columns"));
  return columnsOf(
    [...new Set(keys.flat())],
    all.every((columns) => columns.isOrdered),
  );
}
