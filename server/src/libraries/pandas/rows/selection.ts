/** What `[]`, `loc` and `iloc` pick: rows by slices, lists and masks, columns by labels and positions. */
import { refusedFrameIndex } from "../columns/one-index";
import { keysOf, withPresent } from "../columns/columns";
import { slicedByLabel } from "../columns/sliced-columns";
import { columnsBelow, depthOf, mayBeSeveral, spelledOut, doubledKeys } from "../columns/nested-columns";
import {
  columnsOf,
  frameState,
  levelledColumns,
  unnamedColumns,
  freshIndex,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "../tables";
import type { FrameState, SeriesState, Table } from "../table-states";
import { type Columns } from "../table-states";
import { truthsIn } from "../contents/cells";
import { itemAtLabel, itemAtPlace } from "./items";
import { isOneRow, placesBetweenLabels, rowsAtLabel, rowsAtLabels } from "./labelled-rows";
import { refusedLabels, refusedPlace } from "./missing-labels";
import { chosenRows, haveSameLabels, placesWhere, rowsAt, rowsInOrder, someRows } from "./rows";
import { isTime, placesBetween } from "../times/times";
import { slicedRows } from "../table-methods";
import { mayBeLevels } from "./row-levels";
import { oneMissing, refusedColumns, refusedPosition, someMissing } from "../columns/missing-columns";
import { sliceIndices } from "../../builtins";
import { allElements, slicedLength, tensorOf } from "../../tensor-functions";
import { arePlacesOf } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { add, isLess } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { knownText } from "../../../values/known-text";
import { pointOf } from "../../../values/contents/time-point";
import type { Span } from "../../../values/records/span";
import { NONE, type SliceValue, type Value, int, intOf, list, unknown } from "../../../values/value";

/** What an index leaves of an axis: one place, so many of them, or what can't be told. */
type Picked = { readonly one: true } | { readonly length: Dim; readonly isAll?: boolean } | undefined;

const isWhole = (slice: SliceValue): boolean =>
  slice.lower.kind === "none" && slice.upper.kind === "none" && slice.step.kind === "none";

/**
 * A slice by labels that are the places themselves as a slice by places, which leaves out its end; undefined where
 * that can't be told.
 */
function byPlace({ lower, upper, step }: SliceValue): SliceValue | undefined {
  const isPlace = (bound: Value): boolean =>
    bound.kind === "none" || (bound.kind === "int" && isLess(bound.dim, known(0)) === false);
  if (!isPlace(lower) || !isPlace(upper) || step.kind !== "none") return undefined;
  return {
    kind: "slice",
    lower,
    step,
    upper: upper.kind === "int" ? intOf(add(upper.dim, known(1))) : upper,
  };
}

/** What an index picks of an axis; labels (`loc`) count otherwise than positions do. */
function pickedOf(length: Dim, index: Value, byLabel: boolean, context: Context, isNumbered = false): Picked {
  switch (index.kind) {
    case "slice":
      if (isWhole(index)) return { length, isAll: true };
      if (byLabel && isNumbered) {
        const places = byPlace(index);
        if (places) return { length: slicedLength(length, places) };
      }
      return { length: byLabel ? untold("the rows of a slice by labels") : slicedLength(length, index) };
    case "int":
      return { one: true };
    case "str":
      return byLabel ? { one: true } : undefined;
    case "list":
    case "range":
    case "tensor":
    case "object": {
      const array = tensorOf(index, context);
      if (!array?.shape.ranked)
        return index.kind === "list" ? { length: untold("the rows that a list picks") } : undefined;
      const [count] = array.shape.dims;
      if (array.shape.dims.length !== 1 || !count) return undefined;
      // What may be a mask picks as many rows as it says yes to.
      const isPositions =
        array.dtype !== undefined && array.dtype !== "bool" && (array.dtype !== "string" || byLabel);
      return { length: isPositions ? count : untold("the rows that a mask picks") };
    }
    default:
      return undefined;
  }
}

/** The columns at positions or labels; undefined where it is one column, or can't be told. */
function pickedColumns(
  columns: Columns,
  index: Value,
  byLabel: boolean,
  context: Context,
): Columns | undefined {
  if (index.kind === "slice") {
    if (isWhole(index)) return columns;
    if (byLabel) return slicedByLabel(columns, index);
    if (columns.keys && columns.isOrdered) {
      const places = sliceIndices(index, columns.keys.length);
      const { keys } = columns;
      return places && columnsOf(places.flatMap((i) => keys[i] ?? []));
    }
    return unnamedColumns(slicedLength(columns.count, index, "columns"), [], [columns]);
  }
  const masked = maskedKeys(columns, index);
  if (masked) return columnsOf(masked);
  const picked = pickedOf(columns.count, index, byLabel, context);
  if (!picked || "one" in picked) return undefined;
  if (byLabel) {
    const keys = keysOf(index, context);
    if (columns.mayHaveLevels && !isMask(index, context)) return levelledColumns(untold("the columns"));
    if (keys && !isMask(index, context)) return columnsOf(spelledOut(columns.keys, keys));
    if (!isMask(index, context) && doubledKeys(columns.keys).size > 0)
      return unnamedColumns(untold("the columns"), [], [columns]);
  }
  return unnamedColumns(picked.length, [], [columns]);
}

/** The columns at which an array of truth values, or a series of them, says yes; undefined where it is none. */
export function maskedKeys({ keys, isOrdered }: Columns, mask: Value): readonly string[] | undefined {
  const series = tableOf(mask);
  const content =
    mask.kind === "tensor" ? allElements(mask) : series?.type === "series" ? series.content : undefined;
  const truths = truthsIn(content);
  return keys && isOrdered && truths?.length === keys.length
    ? keys.filter((_, i) => truths[i] === true)
    : undefined;
}

/** A list of truth values is a mask even where nobody knows one of them. */
const isMask = (index: Value, context: Context): boolean =>
  tensorOf(index, context)?.dtype === "bool" ||
  (index.kind === "list" && index.items?.some(({ kind }) => kind === "bool") === true);

/** The label of the one column that an index picks. */
function keyAt({ keys, isOrdered }: Columns, index: Value, byLabel: boolean): string | undefined {
  if (byLabel) return hashKey(index);
  if (!keys || !isOrdered || index.kind !== "int" || index.dim.kind !== "known") return undefined;
  return keys.at(index.dim.value);
}

/** A slice by labels, or all rows of one month or year, as a slice by places; undefined where it is none. */
function slicedLabels({ labels }: FrameState | SeriesState, index: Value): SliceValue | undefined {
  const [level, ...more] = labels ?? [];
  if (more.length > 0) return undefined;
  const [lower, upper] =
    index.kind === "slice" && index.step.kind === "none" ? [index.lower, index.upper] : [index, index];
  const isMonth = index.kind === "str" && /^\d{4}(-\d{2})?$/.test(index.value ?? "");
  if (index.kind !== "slice" && !isMonth) return undefined;
  if (index.kind === "slice" && !isTime(level?.content?.dtype)) {
    const places = placesBetweenLabels(level?.content, lower, upper);
    return places && { kind: "slice", lower: int(places[0]), upper: int(places[1]), step: NONE };
  }
  const [from, to] = [lower, upper].map((bound) => knownText(bound) ?? pointOf(bound)?.cell);
  if ((from === undefined && lower.kind !== "none") || (to === undefined && upper.kind !== "none"))
    return undefined;
  const places = placesBetween(level?.content, from, to);
  return places && { kind: "slice", lower: int(places[0]), upper: int(places[1]), step: NONE };
}

/** The rows that a part of an index picks. */
function pickedRows(
  table: FrameState | SeriesState,
  index: Value,
  length: Dim,
  byLabel: boolean,
  context: Context,
): FrameState | SeriesState {
  const isNumbered = table.index === rangeIndex(table.rows);
  const places = index.kind === "slice" && (byLabel ? isNumbered && byPlace(index) : index);
  if (places) return slicedRows(table, places);
  const times = byLabel ? slicedLabels(table, index) : undefined;
  if (times) return slicedRows(table, times);
  if (isMask(index, context)) return maskedRows(table, index);
  const isListed = index.kind === "tensor" || index.kind === "list";
  const array = isListed && !byLabel ? tensorOf(index, context) : undefined;
  const elements = array && allElements(array);
  if (table.rows.kind === "known" && length.kind === "known") {
    const count = table.rows.value;
    const listed = /^u?int/.test(elements?.dtype ?? "") ? elements?.cells?.map(Number) : undefined;
    if (listed?.every((place) => place >= -count && place < count) === true)
      return rowsInOrder(
        table,
        listed.map((place) => (place < 0 ? place + count : place)),
      );
    if (arePlacesOf(elements, length.value, count))
      return { ...chosenRows(table, length), index: freshIndex(), within: [] };
  }
  return { ...someRows(table, length), index: freshIndex(), within: [] };
}

/** Whether a place or a label that is asked for certainly is not there. */
function refusedLocation(
  table: FrameState | SeriesState,
  [ofRows, ofColumns]: readonly [Value, Value | undefined],
  byLabel: boolean,
  site: Span,
  context: Context,
): boolean {
  const columns = table.type === "frame" ? table.columns : undefined;
  if (byLabel) {
    const isOne = ofColumns?.kind === "str" || ofColumns?.kind === "int";
    if (refusedLabels(table, ofRows, site, context)) return true;
    return (
      columns !== undefined &&
      (isOne || ofColumns?.kind === "list") &&
      !isMask(ofColumns, context) &&
      refusedColumns(columns, ofColumns, isOne ? oneMissing : someMissing, site, context)
    );
  }
  return (
    refusedPosition(table.rows, ofRows, 0, table, site, context) ||
    (columns !== undefined && refusedPosition(columns.count, ofColumns, 1, table, site, context))
  );
}

/** `frame.loc[index]` and `frame.iloc[index]`, and those of a series; what is not there is told at `site`. */
export function located(
  table: FrameState | SeriesState,
  index: Value,
  byLabel: boolean,
  context: Context,
  site?: Span,
): Table | Value {
  const [ofRows = NONE, ofColumns] = index.kind === "tuple" ? index.items : [index];
  if (byLabel && mayBeLevels(table, ofColumns)) return unknown("data", "loc");
  // The second part of what is asked of a series is of its lower labels.
  if (table.type === "series" && ofColumns) return unknown("data", "loc");
  if (site && refusedLocation(table, [ofRows, ofColumns], byLabel, site, context))
    return unknown("already-reported");
  const isNumbered = table.index === rangeIndex(table.rows);
  const isMonth = byLabel && ofRows.kind === "str" && slicedLabels(table, ofRows) !== undefined;
  const listed = byLabel && ofRows.kind === "list" && !isMask(ofRows, context) && context.iterate(ofRows);
  const labelled = listed ? rowsAtLabels(table, listed) : byLabel ? rowsAtLabel(table, ofRows) : undefined;
  const rows: Picked = labelled
    ? { length: labelled.rows }
    : isMonth
      ? { length: untold("the rows of a span of time") }
      : pickedOf(table.rows, ofRows, byLabel, context, isNumbered);
  const what = byLabel ? "loc" : "iloc";
  if (!rows) return unknown("data", what);
  const isAll = "isAll" in rows && rows.isAll === true;
  const source =
    labelled ?? (isAll || "one" in rows ? table : pickedRows(table, ofRows, rows.length, byLabel, context));
  const { index: rowIndex, within, labels } = source;
  if (source.type === "series") {
    if ("one" in rows) {
      if (!byLabel) return itemAtPlace(source, ofRows);
      // Labels that nobody knows may be there several times, or have others below them.
      const isOne = isNumbered || labels?.length === 1;
      const item = itemAtLabel(source, ofRows) ?? (isOne ? itemAtPlace(source, undefined) : undefined);
      return item ?? unknown("data", "an item of a series");
    }
    return seriesState(source.rows, {
      index: rowIndex,
      within,
      labels,
      dtype: source.dtype,
      key: source.key,
      content: source.content,
    });
  }
  const { columns, dtype } = source;
  const isPlace = ofColumns?.kind === "int" || ofColumns?.kind === "str";
  const isTuple = ofColumns?.kind === "tuple" && depthOf(columns.keys) === ofColumns.items.length;
  const isOne = isPlace || (byLabel && isTuple);
  const below =
    byLabel && (isPlace || ofColumns?.kind === "tuple")
      ? columnsBelow(source, hashKey(ofColumns))
      : undefined;
  if (below && !("one" in rows)) return below;
  const isUntold = byLabel && isOne && mayBeSeveral(columns, ofColumns);
  if (below || isUntold) return unknown("data", what);
  if (ofColumns && isOne) {
    const key = keyAt(columns, ofColumns, byLabel);
    const content = source.contents?.get(key ?? "");
    const column = seriesState(source.rows, { index: rowIndex, within, labels, dtype, key, content });
    if (!("one" in rows)) return column;
    const item = byLabel ? itemAtLabel(column, ofRows) : itemAtPlace(column, ofRows);
    return item ?? unknown("data", "an item of a frame");
  }
  const picked = ofColumns ? pickedColumns(columns, ofColumns, byLabel, context) : columns;
  if (!picked) return unknown("data", what);
  // A row that is one is a series of the columns, unless its label stands there twice.
  if ("one" in rows)
    return byLabel && !isOneRow(table, ofRows)
      ? unknown("data", what)
      : seriesState(picked.count, { of: picked });
  return frameState(source.rows, picked, {
    index: rowIndex,
    within,
    labels,
    dtype,
    contents: source.contents,
  });
}

/** The rows at which a series of truth values of the same rows says yes, so many as it says. */
function maskedRows(table: FrameState | SeriesState, mask: Value): FrameState | SeriesState {
  const series = tableOf(mask);
  const content =
    series?.type === "series" && haveSameLabels(series, table)
      ? series.content
      : mask.kind === "tensor"
        ? allElements(mask)
        : undefined;
  const truths = truthsIn(content);
  const places = truths && placesWhere([truths], ([isPicked]) => isPicked === true);
  if (places) return rowsAt(table, places);
  // How many rows are picked may be known where their places are not.
  const counts = content?.dtype === "bool" && content.missing === 0 ? content.counts : undefined;
  return counts
    ? chosenRows(table, known(counts.get("True") ?? 0))
    : someRows(table, untold("the rows that a mask picks"));
}

/** `frame[index]`; what certainly is no column of it is told at `site`, unless nobody asks for that. */
export function frameItem(frame: FrameState, index: Value, context: Context, site?: Span): Table | Value {
  const { rows, columns, index: rowIndex, within, labels, dtype } = frame;
  const isOne = index.kind === "str" || index.kind === "int";
  const words = isOne ? oneMissing : someMissing;
  if (site && refusedFrameIndex(columns, index, site, context)) return unknown("already-reported");
  if (site && (isOne || index.kind === "list") && refusedColumns(columns, index, words, site, context))
    return unknown("already-reported");
  const below = isOne || index.kind === "tuple" ? columnsBelow(frame, hashKey(index)) : undefined;
  if (below) return below;
  if (isOne && doubledKeys(columns.keys).has(hashKey(index) ?? ""))
    return frameItem(frame, list([index]), context, site);
  if ((isOne || index.kind === "tuple") && mayBeSeveral(columns, index))
    return unknown("data", "columns of several levels");
  const isTuple = index.kind === "tuple" && depthOf(columns.keys) === index.items.length;
  if (isOne || isTuple) {
    const key = hashKey(index);
    if (key !== undefined) context.heap.write(frame, "columns", withPresent(columns, [key]));
    const content = frame.contents?.get(key ?? "");
    return {
      ...seriesState(rows, { index: rowIndex, within, labels, dtype, key, content }),
      columnOf: frame,
    };
  }
  if (index.kind === "slice")
    return located(frame, index, index.lower.kind === "str" || index.upper.kind === "str", context);
  const table = tableOf(index);
  if (table?.type === "frame")
    return table.dtype === "bool"
      ? frameState(rows, columns, { index: rowIndex })
      : unknown("data", "a frame by a frame");
  if (isMask(index, context)) return maskedRows(frame, index);
  if (index.kind === "list" || table?.type === "index") {
    const asked = keysOf(index, context);
    const keys = columns.mayHaveLevels ? undefined : asked && spelledOut(columns.keys, asked);
    if (keys) context.heap.write(frame, "columns", withPresent(columns, keys));
    const count = tensorOf(index, context)?.shape;
    const isOneEach = count?.ranked && doubledKeys(columns.keys).size === 0;
    const picked = keys
      ? columnsOf(keys)
      : columns.mayHaveLevels
        ? levelledColumns(untold("the columns"))
        : someColumns((isOneEach ? count.dims[0] : undefined) ?? untold("the columns"));
    return frameState(rows, picked, { index: rowIndex, within, labels, dtype, contents: frame.contents });
  }
  return unknown(index.kind === "unknown" ? index.reason : { code: "data", detail: "columns" });
}

/** `series[index]`; what certainly is none of its labels is told at `site`. */
export function seriesItem(series: SeriesState, index: Value, context: Context, site?: Span): Table | Value {
  if (site && refusedPlace(series, index, site, context)) return unknown("already-reported");
  if (index.kind === "slice") return located(series, index, false, context);
  if (isMask(index, context)) return maskedRows(series, index);
  if (index.kind === "list" || index.kind === "tensor") return located(series, index, true, context);
  const value = itemAtLabel(series, index);
  if (value) return value;
  const key = hashKey(index);
  return (key === undefined ? undefined : series.fields?.get(key)) ?? unknown("data", "an item of a series");
}
