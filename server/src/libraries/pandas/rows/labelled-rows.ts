/** Row labels one by one: the rows that have a label, and the labels of tables under one another. */
import { depthOf } from "../columns/nested-columns";
import { commonType } from "../reshaping/combining";
import { type RowTable, rowsAt, rowsInOrder, someRows } from "./rows";
import {
  frameState,
  indexOfLevels,
  isUniqueIndex,
  rangeIndex,
  seriesState,
  tableOf,
  untold,
} from "../tables";
import type { RowLevel } from "../table-states";
import { contentAtPairs } from "../reshaping/merging";
import type { TableMethod } from "../changed-tables";
import { given } from "../arguments";
import { isNumeric } from "../contents/cells";
import { isTime } from "../times/times";
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import { cellOf, contentOfColumn } from "../../../values/contents/cell-values";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import {
  type ColumnContent,
  areListed,
  contentOfCells,
  contentOfRange,
} from "../../../values/contents/column-content";
import { addTo } from "../../../values/names/listed-by-key";
import { type Value, unknown } from "../../../values/value";

/** The levels of the row labels, which are the numbers of the rows where a table was given none. */
export function levelsOf({ labels, index, rows }: RowTable): readonly RowLevel[] | undefined {
  if (labels) return labels;
  return areListed(rows) && index === rangeIndex(rows)
    ? [{ key: undefined, content: contentOfRange(0, 1, rows.value) }]
    : undefined;
}

const placesOf = new WeakMap<ColumnContent, ReadonlyMap<string, readonly number[]>>();

/** Where each value stands in a column, which never changes; undefined where that is not known. */
function placesByCell(content: ColumnContent): ReadonlyMap<string, readonly number[]> | undefined {
  const found = placesOf.get(content);
  if (found || !content.cells) return found;
  const places = new Map<string, number[]>();
  for (const [row, cell] of content.cells.entries()) if (cell !== undefined) addTo(places, cell, row);
  placesOf.set(content, places);
  return places;
}

/** Whether a label can be one of labels of a type. */
const isOfType = (label: Value, dtype: string | undefined): boolean =>
  dtype === "string"
    ? label.kind === "str"
    : isNumeric(dtype)
      ? label.kind === "int"
      : isTime(dtype) && label.kind === "object";

/**
 * The rows that have a label, without the level that it is of; undefined where that is one row alone, which is no table,
 * or can't be told.
 */
export function rowsAtLabel(table: RowTable, label: Value): RowTable | undefined {
  const [first, ...others] = table.labels ?? [];
  const places = placesOfLabel(first?.content, label);
  if (!places || (places.length === 1 && others.length === 0)) return undefined;
  const made = rowsAt(table, places);
  if (others.length === 0) return made;
  const labels = made.labels?.slice(1);
  return { ...made, labels, index: indexOfLevels(labels, made.rows), within: [] };
}

/** The rows that have labels, for each of them all of its rows; undefined where each label has one row alone. */
export function rowsAtLabels(table: RowTable, labels: readonly Value[]): RowTable | undefined {
  const [level, ...others] = table.labels ?? [];
  const content = others.length === 0 ? level?.content : undefined;
  const isApart = table.rows.kind === "known" && content?.values?.length === table.rows.value;
  const each = labels.map((label) => placesOfLabel(content, label));
  const count = each.reduce((sum, places) => sum + (places?.length ?? 1), 0);
  if (count <= ROWS_PER_COLUMN && each.every((places) => places !== undefined))
    return rowsInOrder(table, each.flat());
  const isUnique = isApart || isUniqueIndex(table.index);
  return isUnique ? undefined : someRows(table, untold("the rows of labels"));
}

/** The rows that have none of some labels; undefined where it is not known which these are. */
export function rowsWithoutLabels(table: RowTable, labels: readonly Value[]): RowTable | undefined {
  const [level, ...others] = levelsOf(table) ?? [];
  const each = labels.map((label) => placesOfLabel(level?.content, label));
  const isCounted = table.rows.kind === "known" && table.rows.value <= ROWS_PER_COLUMN;
  if (others.length > 0 || !isCounted || !each.every((places) => places !== undefined)) return undefined;
  const gone = new Set(each.flat());
  const left = Array.from({ length: table.rows.value }, (_, row) => row).filter((row) => !gone.has(row));
  return rowsInOrder(table, left);
}

/** The labels that a program names: one, or those of a list or a range; undefined where they are not known. */
export function labelsListed(labels: Value | undefined, context: Context): readonly Value[] | undefined {
  if (labels?.kind === "int" || labels?.kind === "str") return [labels];
  return labels?.kind === "list" || labels?.kind === "range" ? context.iterate(labels) : undefined;
}

/** The places of a label in a level; undefined where they are not known. */
function placesOfLabel(content: ColumnContent | undefined, label: Value): readonly number[] | undefined {
  const cell = content && isOfType(label, content.dtype) ? cellOf(label) : undefined;
  return content && cell !== undefined ? placesByCell(content)?.get(cell) : undefined;
}

/** Whether a label, which is there, picks one row alone. */
export function isOneRow({ index, labels }: RowTable, label: Value): boolean {
  const [level, ...more] = labels ?? [];
  if (more.length > 0) return false;
  if (index.startsWith("range ")) return label.kind === "int";
  // A text may stand for many points of time.
  const isPlain = isUniqueIndex(index) && isOfType(label, level?.content?.dtype);
  return isPlain || placesOfLabel(level?.content, label)?.length === 1;
}

/** The places of a slice between two labels, each of which stands there once; undefined where that can't be told. */
export function placesBetweenLabels(
  content: ColumnContent | undefined,
  lower: Value,
  upper: Value,
): readonly [start: number, end: number] | undefined {
  const placeOf = (bound: Value): number | undefined => {
    const [place, ...more] = placesOfLabel(content, bound) ?? [];
    return more.length === 0 ? place : undefined;
  };
  const count = content?.cells?.length;
  const start = lower.kind === "none" ? 0 : placeOf(lower);
  const end = upper.kind === "none" ? count : placeOf(upper);
  if (start === undefined || end === undefined) return undefined;
  // The row of the upper label is one of them.
  return [start, upper.kind === "none" ? end : end + 1];
}

/**
 * A row of a table at each place, and nothing in it where that is -1, called by labels of its own; of rows whose places
 * are not known only these.
 */
export function rowsAtPlaces(
  table: RowTable,
  places: readonly number[] | undefined,
  level: RowLevel | undefined,
  rows: Dim,
): RowTable {
  const labels = level && [level];
  const state = { index: indexOfLevels(labels, rows), labels };
  if (table.type === "series")
    return seriesState(rows, {
      ...state,
      key: table.key,
      content: places && contentAtPairs(table.content, places),
    });
  const contents = new Map<string, ColumnContent>();
  for (const [key, held] of table.contents ?? []) {
    const moved = places && contentAtPairs(held, places);
    if (moved) contents.set(key, moved);
  }
  return frameState(rows, table.columns, { ...state, contents });
}

/** `table.reindex(labels)`: a row for each label, with nothing in it where the table has no such label. */
export const rowsForLabels: TableMethod<RowTable> = (table, args, context) => {
  const wanted = given(args, 0, "index");
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.keywords.has("columns");
  const labels = tableOf(wanted);
  const listed = wanted?.kind === "list" ? contentOfColumn(context.iterate(wanted) ?? []) : undefined;
  const content = labels && labels.type !== "frame" ? labels.content : listed;
  const rows = labels?.rows ?? (wanted?.kind === "list" ? lengthOf(wanted.items) : untold("labels"));
  if (!isPlain || (!labels && wanted?.kind !== "list")) return unknown("not-supported", "reindex");
  if (haveLevels(wanted)) return rowsAtPlaces(table, undefined, undefined, rows);
  const [level, ...more] = levelsOf(table) ?? [];
  const own = level?.content;
  const isSame = own?.dtype === content?.dtype && more.length === 0;
  const places = own && isSame ? placesByCell(own) : undefined;
  const at = content?.cells?.map((cell) => (cell === undefined ? -1 : (places?.get(cell)?.[0] ?? -1)));
  return rowsAtPlaces(table, places && at, { key: level?.key, content }, rows);
};

/** Whether labels that are asked for are of several levels. */
function haveLevels(wanted: Value | undefined): boolean {
  const labels = tableOf(wanted);
  if (labels?.type === "index") return labels.hasLevels === true || depthOf(labels.keys) !== undefined;
  return wanted?.kind === "list" && wanted.items?.some(({ kind }) => kind === "tuple") === true;
}

const lengthOf = (items: readonly Value[] | undefined): Dim =>
  items ? known(items.length) : untold("labels");

/** `table.xs(label)`. */
export const crossSection: TableMethod<RowTable> = (table, args) => {
  const label = given(args, 0, "key");
  const isPlain = args.positional.length + args.keywords.size === 1;
  return (isPlain && label ? rowsAtLabel(table, label) : undefined) ?? unknown("data", "xs");
};

/** Columns under one another, row by row; undefined where they are not of one type, or not known. */
function below(parts: readonly (ColumnContent | undefined)[]): ColumnContent | undefined {
  const whole = parts.flatMap((part) => (part && "cells" in part ? [part] : []));
  const dtype = commonType(whole);
  if (whole.length < parts.length || dtype === undefined) return undefined;
  return contentOfCells(dtype, () => whole.flatMap(({ cells }) => cells ?? []));
}

/**
 * The labels of tables under one another, behind those that are given to each of them; undefined where they are not
 * known.
 */
export function levelsBelow(
  tables: readonly RowTable[],
  names: readonly Value[] | undefined,
): readonly RowLevel[] | undefined {
  if (!tables.every(({ rows }) => areListed(rows)) || (names && names.length !== tables.length))
    return undefined;
  // Labels of no rows have no type that counts.
  const there = tables.flatMap((table, i) =>
    table.rows.kind === "known" && table.rows.value > 0
      ? [{ table, count: table.rows.value, name: names?.[i] }]
      : [],
  );
  // Each of them may be told row by row, and all of them together be too many.
  if (there.reduce((sum, { count }) => sum + count, 0) > ROWS_PER_COLUMN) return undefined;
  const levels = there.map(({ table }) => levelsOf(table));
  const [first] = levels;
  if (!first || !levels.every((each) => each?.length === first.length)) return undefined;
  const own = first.map(({ key }, depth): RowLevel => {
    const each = levels.map((level) => level?.[depth]);
    return {
      key: each.every((level) => level?.key === key) ? key : undefined,
      content: below(each.map((level) => level?.content)),
    };
  });
  if (!names) return own;
  const cells = there.map(({ name }) => (name?.kind === "str" ? name.value : undefined));
  const isKnown = cells.every((cell) => cell !== undefined);
  const content = isKnown
    ? contentOfCells("string", () =>
        there.flatMap(({ count }, i) => Array<string>(count).fill(cells[i] ?? "")),
      )
    : undefined;
  return [{ key: undefined, content }, ...own];
}
