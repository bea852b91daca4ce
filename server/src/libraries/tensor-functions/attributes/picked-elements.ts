/** What is known of the elements that an index picks of a larger array, and of an array one column of which is set. */
import { sliceIndices } from "../../builtins/containers/slice-bounds";
import { allElements, arrayValues, withValues } from "../core/known-elements";
import { arrayIn, pythonCell } from "../../../values/contents/cell-values";
import {
  type ColumnContent,
  arePlacesOf,
  contentOfCells,
  inAnyOrder,
} from "../../../values/contents/column-content";
import { contentAt, contentOfSome } from "../../../values/contents/taken-rows";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Heap } from "../../../values/heap/heap";
import { knownInteger } from "../../../values/known-number";
import type { SliceValue, TensorValue, Value } from "../../../values/value";

const isWhole = ({ lower, upper, step }: SliceValue): boolean =>
  lower.kind === "none" && upper.kind === "none" && step.kind === "none";

const lengthOf = (dim: Dim | undefined): number | undefined =>
  dim?.kind === "known" ? dim.value : undefined;

/** So many of all rows, of which nobody knows which. */
interface Chosen {
  readonly kept: number;
  readonly rows: number;
}

/** The places that a part of an index picks of an axis: all of them, some, or undefined where that is not known. */
function placesOf(index: Value, length: number | undefined): readonly number[] | "all" | undefined {
  if (index.kind === "ellipsis") return "all";
  if (index.kind === "slice") {
    if (isWhole(index)) return "all";
    return length === undefined ? undefined : sliceIndices(index, length);
  }
  if (index.kind === "tensor") return placesIn(index, length);
  const items = index.kind === "list" ? index.items : undefined;
  const places = items?.map((item) => knownInteger(item));
  return places?.every((place) => place !== undefined && place >= 0) === true
    ? (places as readonly number[])
    : undefined;
}

/** The places that an array picks whose elements are known: where it says yes, or which it lists. */
function placesIn(index: TensorValue, length: number | undefined): readonly number[] | undefined {
  const { cells, missing, dtype } =
    index.shape.ranked && index.shape.dims.length === 1 ? (allElements(index) ?? {}) : {};
  if (!cells || missing !== 0 || length === undefined) return undefined;
  if (dtype === "bool")
    return cells.length === length
      ? cells.flatMap((cell, place) => (cell === "True" ? [place] : []))
      : undefined;
  if (!/^u?int\d+$/.test(dtype ?? "")) return undefined;
  const places = cells.map((cell) => (Number(cell) < 0 ? Number(cell) + length : Number(cell)));
  return places.every((place) => place >= 0 && place < length) ? places : undefined;
}

const rowsOf = (
  content: ColumnContent | undefined,
  places: readonly number[] | Chosen | "all",
): ColumnContent | undefined => {
  if (places === "all" || !content) return content;
  if (!("kept" in places)) return contentAt(content, places);
  return places.kept === places.rows
    ? inAnyOrder(content)
    : contentOfSome(content, places.kept, { isBlind: true });
};

/** Rows that an array of places picks, each once at most. */
function chosenBy(index: Value, rows: number | undefined): Chosen | undefined {
  if (index.kind !== "tensor" || !index.shape.ranked || index.shape.dims.length !== 1 || rows === undefined)
    return undefined;
  const kept = lengthOf(index.shape.dims[0]);
  return kept !== undefined && arePlacesOf(allElements(index), kept, rows) ? { kept, rows } : undefined;
}

/** One row of a matrix whose columns are known; undefined where it is not known which, or whether there is one. */
function rowAt(
  columns: readonly (ColumnContent | undefined)[] | undefined,
  place: number | undefined,
  length: number | undefined,
): ColumnContent | undefined {
  const [first] = columns ?? [];
  if (!columns || place === undefined || length === undefined || place >= length || place < -length)
    return undefined;
  const isWhole = columns.every(
    (column) => column !== undefined && "cells" in column && column.dtype === first?.dtype,
  );
  return isWhole
    ? contentOfCells(first?.dtype, () => columns.map((column) => column?.cells?.at(place)))
    : undefined;
}

/** The result of an index with what is known of its elements; `indices` are its parts. */
export function pickedElements(tensor: TensorValue, indices: readonly Value[], result: Value): Value {
  const values =
    arrayValues(tensor) ?? (tensor.content ? { all: allElements(tensor), columns: undefined } : undefined);
  if (!values || !tensor.shape.ranked || result.kind !== "tensor") return result;
  const parts = indices.filter(({ kind }) => kind !== "none");
  const { dims } = tensor.shape;
  const [rows, columns] = parts;
  const places = rows ? (placesOf(rows, lengthOf(dims[0])) ?? chosenBy(rows, lengthOf(dims[0]))) : "all";
  if (dims.length === 1) {
    const array = rows?.kind === "int" && indices.length === 1 ? arrayIn(values.all) : undefined;
    if (array) return array;
    if (rows?.kind === "int" && rows.dim.kind === "known" && indices.length === 1) {
      const cell = values.all?.cells?.at(rows.dim.value);
      return (cell === undefined ? undefined : pythonCell(cell, values.all?.dtype)) ?? result;
    }
    // Some of the places of rows are places of the same rows, whatever their order.
    const isPart = rows?.kind === "slice" && values.all?.placesOf !== undefined && !("cells" in values.all);
    const all = isPart ? values.all : parts.length <= 1 && places ? rowsOf(values.all, places) : undefined;
    return all ? withValues(result, { all }) : result;
  }
  const element = dims.length === 2 && parts.length === indices.length && elementAt(tensor, rows, columns);
  if (element) return element;
  if (dims.length === 2 && parts.length === 1 && indices.length === 1) {
    const row = rowAt(values.columns, knownInteger(rows), lengthOf(dims[0]));
    if (row) return withValues(result, { all: row });
  }
  if (dims.length !== 2 || !places || parts.length > 2 || parts.length < indices.length) return result;
  const all = values.columns;
  if (!columns) return withValues(result, all && { columns: all.map((column) => rowsOf(column, places)) });
  if (columns.kind === "int" && columns.dim.kind === "known") {
    const column = rowsOf(all?.at(columns.dim.value) ?? onlyColumn(tensor), places);
    return column ? withValues(result, { all: column }) : result;
  }
  const picked = placesOf(columns, lengthOf(dims[1]));
  if (!picked || !all || (rows?.kind === "list" && columns.kind === "list")) return result;
  const left = picked === "all" || "kept" in picked ? all : picked.map((place) => all[place]);
  return withValues(result, { columns: left.map((column) => rowsOf(column, places)) });
}

/** The element that stands in a row and a column of a matrix. */
function elementAt(
  tensor: TensorValue,
  row: Value | undefined,
  column: Value | undefined,
): Value | undefined {
  const [at, of] = [row && knownInteger(row), column && knownInteger(column)];
  if (row?.kind !== "int" || column?.kind !== "int" || at === undefined || of === undefined) return undefined;
  const content = arrayValues(tensor)?.columns?.at(of) ?? onlyColumn(tensor);
  const cell = content?.cells?.at(at);
  return cell === undefined ? undefined : pythonCell(cell, content?.dtype);
}

/**
 * What numbers and slices pick of a small array of several axes whose elements are all known: an element, or an array
 * with those that are left; undefined for other indices.
 */
export function pickedContent(
  { content, shape }: TensorValue,
  indices: readonly Value[],
  result: Value,
): Value | undefined {
  if (!content || !shape.ranked || result.kind !== "tensor" || indices.length > shape.dims.length)
    return undefined;
  let left: readonly number[] = [0];
  for (const [axis, dim] of shape.dims.entries()) {
    const length = lengthOf(dim);
    const places = length === undefined ? undefined : alongAxis(indices[axis], length);
    if (length === undefined || !places || left.length * places.length > content.length) return undefined;
    left = left.flatMap((before) => places.map((place) => before * length + place));
  }
  const items = left.flatMap((place) => content[place] ?? []);
  if (items.length !== left.length) return undefined;
  const isOne = indices.length === shape.dims.length && indices.every(({ kind }) => kind === "int");
  return isOne ? items[0] : { ...result, content: items };
}

/** The places that a number or a slice picks of an axis, all of them where nothing is asked. */
function alongAxis(index: Value | undefined, length: number): readonly number[] | undefined {
  if (!index) return Array.from({ length }, (_, place) => place);
  if (index.kind === "slice") return sliceIndices(index, length);
  const at = index.kind === "int" ? knownInteger(index) : undefined;
  if (at === undefined || at >= length || at < -length) return undefined;
  return [at < 0 ? at + length : at];
}

/** The one column of a matrix that has no other. */
function onlyColumn(tensor: TensorValue): ColumnContent | undefined {
  const width = tensor.shape.ranked ? lengthOf(tensor.shape.dims[1]) : undefined;
  return width === 1 ? allElements(tensor) : undefined;
}

/** `matrix[:, i] = column`: the other columns stay as they are. False for any other index. */
export function setColumn(
  array: TensorValue,
  index: Value,
  made: TensorValue | undefined,
  heap: Heap,
): boolean {
  const columns = arrayValues(array)?.columns;
  const [rows, column] = index.kind === "tuple" ? index.items : [];
  if (!columns || rows?.kind !== "slice" || !isWhole(rows)) return false;
  if (column?.kind !== "int" || column.dim.kind !== "known") return false;
  const at = column.dim.value < 0 ? column.dim.value + columns.length : column.dim.value;
  const content = made && allElements(made);
  heap.write(array, "values", {
    of: array.shape,
    columns: columns.map((before, i) => (i === at ? content : before)),
  });
  return true;
}
