/** Methods of `Index`: labels judged one by one, computed with, and put together as sets. */
import { given, keyword } from "./arguments";
import { cellsAmong, comparedCells, isNumeric } from "./contents/cells";
import { alsoIn, listedKeys, remadeKeys, without } from "./columns/columns";
import { extreme } from "./rows/items";
import { notOnAxis, refusedColumns } from "./columns/missing-columns";
import { levelAt, withoutLevelAt } from "./columns/nested-columns";
import type { TableMethod } from "./changed-tables";
import { indexState, untold } from "./tables";
import type { IndexState } from "./table-states";
import { withValues } from "../tensor-functions";
import { type ColumnContent, contentOfCells, onlyType } from "../../values/contents/column-content";
import { known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { shapeOf } from "../../values/dimensions/shape";
import { type TensorValue, int, unknown } from "../../values/value";

/** What the labels are: of rows, what they were made of; of columns, their names. */
export function contentOfLabels({ keys, content }: IndexState): ColumnContent | undefined {
  if (content || !keys?.every((key) => key.startsWith("s:"))) return content;
  return contentOfCells("string", () => keys.map((key) => key.slice(2)));
}

/** Truth values, one for each label, as NumPy has them. */
function truths({ rows }: IndexState, content: ColumnContent | undefined): TensorValue {
  const made: TensorValue = { kind: "tensor", flavour: "numpy", shape: shapeOf([rows]), dtype: "bool" };
  return content ? withValues(made, { all: content }) : made;
}

const compared =
  (operator: string): TableMethod<IndexState> =>
  (labels, { positional: [other] }) =>
    truths(labels, comparedCells(contentOfLabels(labels), operator, other));

/** Labels that are known, as sets: what is in one and not in the other, in their order. */
const asSets =
  (
    combine: (own: readonly string[], others: readonly string[]) => readonly string[],
  ): TableMethod<IndexState> =>
  ({ keys }, args, context) => {
    const other = given(args, 0, "other") ?? keyword(args, "labels");
    const others = other && listedKeys(other, context);
    if (!keys || !others || args.positional.length + args.keywords.size > 1)
      return indexState(untold("labels"));
    const made = combine(keys, others);
    return indexState(known(made.length), made);
  };

/** `table.columns.drop(labels)`, which refuses labels that there are not; of row labels the words would be others. */
const dropped: TableMethod<IndexState> = (labels, args, context) => {
  const { keys, rows, index, labelled } = labels;
  const gone = given(args, 0, "labels");
  const areColumns = index === undefined && labelled === undefined && !args.keywords.has("errors");
  const columns = { keys, isOrdered: true, count: rows, present: [] };
  if (areColumns && refusedColumns(columns, gone, notOnAxis, args.site, context))
    return unknown("already-reported");
  return asSets(without)(labels, args, context);
};

/** Labels in Python's order, as sets are put unless one is told otherwise; other ones than texts stay as they are. */
const sorted = (keys: readonly string[]): readonly string[] => {
  const unique = [...new Set(keys)];
  return unique.every((key) => key.startsWith("s:")) ? unique.sort() : unique;
};

/** One label made of each. */
const changed: TableMethod<IndexState> = ({ rows, content }) =>
  indexState(rows, undefined, { content: isNumeric(content?.dtype) ? onlyType("float64") : undefined });

/** One level of labels of several, which is told by its place. */
const ofLevel =
  (read: typeof levelAt): TableMethod<IndexState> =>
  ({ rows, keys }, args) => {
    const level = knownInteger(given(args, 0, "level"));
    const made = level === undefined ? undefined : read(keys, level);
    return made ? indexState(rows, made) : indexState(rows);
  };

/** `index.map(fn)` of labels that are known: what the function, or a dict, makes of each. */
const mapped: TableMethod<IndexState> = (labels, args, context) => {
  const fn = given(args, 0, "mapper");
  const keys = fn && labels.keys && remadeKeys(labels.keys, fn, context);
  return keys ? indexState(labels.rows, keys) : changed(labels, args, context);
};

/** Methods of labels. */
export const labelMethods: Readonly<Record<string, TableMethod<IndexState>>> = Object.fromEntries([
  [
    "nunique",
    (labels) => {
      const { values } = contentOfLabels(labels) ?? {};
      return values ? int(values.length) : unknown("data", "the number of different labels");
    },
  ] satisfies [string, TableMethod<IndexState>],
  ["max", (labels) => extreme(contentOfLabels(labels), 1)] satisfies [string, TableMethod<IndexState>],
  ["min", (labels) => extreme(contentOfLabels(labels), -1)] satisfies [string, TableMethod<IndexState>],
  ["difference", asSets((own, others) => sorted(without(own, others)))] as const,
  ["union", asSets((own, others) => sorted([...own, ...others]))] as const,
  ["intersection", asSets(alsoIn)] as const,
  ["drop", dropped] as const,
  ["append", asSets((own, others) => [...own, ...others])] as const,
  ["map", mapped] as const,
  ["to_flat_index", ({ rows, keys }: IndexState) => indexState(rows, keys)] as const,
  ["get_level_values", ofLevel(levelAt)] as const,
  ["droplevel", ofLevel(withoutLevelAt)] as const,
  ...[
    "__add__",
    "__radd__",
    "__sub__",
    "__rsub__",
    "__mul__",
    "__rmul__",
    "__truediv__",
    "__mod__",
    "__floordiv__",
  ].map((name) => [name, changed] as const),
  ...["eq", "ne", "lt", "le", "gt", "ge"].map((name) => [`__${name}__`, compared(name)] as const),
  [
    "isin",
    (labels, args, context) => {
      const wanted = given(args, 0, "values");
      const items = wanted && wanted.kind !== "dict" ? context.iterate(wanted) : undefined;
      return truths(labels, items && cellsAmong(contentOfLabels(labels), items));
    },
  ] satisfies [string, TableMethod<IndexState>],
]);
