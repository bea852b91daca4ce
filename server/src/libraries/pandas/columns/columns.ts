/** Columns of a frame taken apart and put together: picking, dropping, adding and renaming labels. */
import { columnsTogether, depthOf, fittingKey, joinedKey, spelledOut } from "./nested-columns";
import { columnsOf, tableOf, unnamedColumns, untold } from "../tables";
import { type Columns } from "../table-states";
import { labelOf } from "./label-values";
import { allElements } from "../../tensor-functions";
import { add, subtract } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { hashKey, itemsOfKey } from "../../../values/hash-key";
import { type Value, argumentsOf, list } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

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
export function withColumn(columns: Columns, label: string | undefined): Columns {
  if (label === undefined)
    return unnamedColumns(untold("the columns"), columns.keys ?? columns.present, [columns]);
  const key = fittingKey(columns.keys, label);
  const has = hasColumn(columns, key);
  if (has === true) return columns;
  if (columns.keys)
    return { ...columnsTogether([...columns.keys, key], columns.isOrdered), isNamed: columns.isNamed };
  return unnamedColumns(untold("the columns"), [...columns.present, key], [columns]);
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
  if (!gone) return unnamedColumns(untold("the columns"), [], [columns]);
  const dropped = new Set(spelledOut(columns.keys, gone));
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
  // What is dropped may stand for several columns.
  return unnamedColumns(
    isCertain && !columns.mayHaveLevels
      ? subtract(columns.count, known(dropped.size))
      : untold("the columns"),
    present,
    [columns],
  );
}

/** With labels changed by a dict or a function, each in every level; the number stays. */
export function renamedColumns(columns: Columns, changes: Value | undefined, context: Context): Columns {
  const changed = changes && changeOf(changes, context);
  const keys = changed && columns.keys && changedKeys(columns.keys, changed);
  return keys
    ? { ...columnsOf(keys, columns.isOrdered), isNamed: columns.isNamed }
    : unnamedColumns(columns.count, [], [columns]);
}

/** What becomes of a label; undefined where that is not known. */
type LabelChange = (key: string) => string | undefined;

/** What a dict, a function or a class such as `str` makes of a label. */
function changeOf(changes: Value, context: Context): LabelChange | undefined {
  if (changes.kind === "dict") {
    const { entries } = changes;
    return (
      entries &&
      ((key) => {
        const entry = entries.get(key);
        return entry ? hashKey(entry.value) : key;
      })
    );
  }
  if (changes.kind !== "function" && changes.kind !== "class") return undefined;
  return (key) => hashKey(context.call(changes, argumentsOf(NOWHERE, [labelOf(key)])));
}

/** What `index.map` makes of labels: of each as a whole, which a dict that lacks it makes missing. */
export function remadeKeys(
  keys: readonly string[],
  changes: Value,
  context: Context,
): readonly string[] | undefined {
  const change = changeOf(changes, context);
  const isWhole = changes.kind !== "dict" || keys.every((key) => changes.entries?.has(key) === true);
  const made = isWhole && change ? keys.map(change) : [undefined];
  return made.every((key) => key !== undefined) ? made : undefined;
}

/** Labels after each part of them was changed; undefined where one of the new ones is not known. */
function changedKeys(keys: readonly string[], change: LabelChange): readonly string[] | undefined {
  const made = keys.map((key) => {
    const parts = depthOf([key]) === undefined ? [key] : (itemsOfKey(key) ?? [key]);
    const labels = parts.map(change);
    return labels.every((label) => label !== undefined) ? joinedKey(labels) : undefined;
  });
  return made.every((key) => key !== undefined) ? made : undefined;
}

/** Columns side by side. */
export function besideColumns(all: readonly Columns[]): Columns {
  const keys = all.map((columns) => columns.keys);
  if (keys.every((each) => each !== undefined))
    return columnsTogether(
      keys.flat(),
      all.every((columns) => columns.isOrdered),
    );
  return unnamedColumns(all.map(({ count }) => count).reduce(add, known(0)), [], all);
}

/** Columns of frames under one another: the union of their labels. */
export function unionColumns(all: readonly Columns[]): Columns {
  const [first, ...others] = all;
  if (!first) return columnsOf([]);
  if (others.every((columns) => columns === first)) return first;
  const keys = all.map((columns) => columns.keys);
  if (!keys.every((each) => each !== undefined)) return unnamedColumns(untold("the columns"), [], all);
  return columnsTogether(
    [...new Set(keys.flat())],
    all.every((columns) => columns.isOrdered),
  );
}
