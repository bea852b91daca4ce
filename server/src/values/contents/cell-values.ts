/** Values of Python's as the text that columns keep, and back. */
import { type Cell, type ColumnContent, contentOfCells, contentOfGaps, onlyType } from "./column-content";
import { TYPES, typeInCell } from "./dtype-values";
import { unknownDim } from "../dimensions/dimension";
import { LISTS, contentOfLists, listOfCell } from "./list-cells";
import { lookup } from "../names/lookup";
import { reason } from "../records/reason";
import { type Shape, shapeOf } from "../dimensions/shape";
import { TIME } from "./time-cells";
import { pointOf } from "./time-point";
import { type TensorValue, type Value, bool, float, int, str } from "../value";

/** A value as text, as columns keep theirs; undefined where it is not one that is known. */
export function cellOf(value: Value): string | undefined {
  switch (value.kind) {
    case "str":
      return value.value;
    case "int":
      return value.dim.kind === "known" ? String(value.dim.value) : undefined;
    case "float":
      return value.value === undefined || Number.isNaN(value.value) ? undefined : String(value.value);
    case "bool":
      return value.value ? "True" : "False";
    case "object":
      return pointOf(value)?.cell;
    default:
      return undefined;
  }
}

/** The value of Python's that a cell is; undefined where that is not known. */
export function pythonCell(cell: string, dtype: string | undefined): Value | undefined {
  if (dtype === "string") return str(cell);
  if (dtype === "bool") return bool(cell === "True");
  if (dtype === LISTS) return listOfCell(cell);
  if (dtype === TYPES) return typeInCell(cell);
  if (/^u?int/.test(dtype ?? "")) return Number.isSafeInteger(Number(cell)) ? int(Number(cell)) : undefined;
  return dtype === "float64" ? float(Number(cell)) : undefined;
}

/** The value that NumPy gives of a cell: a number of its own, and what Python has of all else; undefined where that is not known. */
export function numpyCell(cell: string, dtype: string | undefined): Value | undefined {
  if (!/^(u?int|float)\d+$/.test(dtype ?? "")) return pythonCell(cell, dtype);
  const made: TensorValue = { kind: "tensor", flavour: "numpy", shape: shapeOf([]), dtype };
  // The text of a shorter real number is that of the number that it was made of.
  if (dtype?.startsWith("float") === true && dtype !== "float64") return made;
  const number = pythonCell(cell, dtype);
  return number && { ...made, content: [number] };
}

const DTYPES: Readonly<Record<string, string>> = {
  str: "string",
  int: "int64",
  float: "float64",
  bool: "bool",
};

/** The content of items that are all of one kind and known; undefined for others. */
export function contentOfItems(items: readonly Value[]): ColumnContent | undefined {
  const [first] = items;
  if (first?.kind === "list" || first?.kind === "tuple") return contentOfLists(items);
  const dtype = first && lookup(DTYPES, first.kind);
  if (dtype === undefined) return undefined;
  const cells: Cell[] = [];
  for (const item of items) {
    const cell = item.kind === first?.kind ? cellOf(item) : undefined;
    if (cell === undefined) return undefined;
    cells.push(cell);
  }
  return contentOfCells(dtype, () => cells);
}

/** What is known of whole numbers, or of texts, whatever they are: Python has none that is missing. */
function ofOneKind(items: readonly Value[]): ColumnContent | undefined {
  const [kind, ...others] = new Set(items.map((item) => item.kind));
  if ((kind !== "int" && kind !== "str") || others.length > 0) return undefined;
  return { ...onlyType(DTYPES[kind]), missing: 0 };
}

const isMissing = (item: Value): boolean =>
  item.kind === "none" || (item.kind === "float" && item.value !== undefined && Number.isNaN(item.value));

/**
 * The content of a column that pandas makes of items: what is `None` or no number is missing, whole numbers among
 * missing or real ones are real ones. Undefined for items of other kinds, or that are not known.
 */
export function contentOfColumn(items: readonly Value[]): ColumnContent | undefined {
  const there = items.filter((item) => !isMissing(item));
  if (there.length > 0 && there.every((item) => pointOf(item)?.cell !== undefined))
    return contentOfCells(TIME, () => items.map((item) => (isMissing(item) ? undefined : cellOf(item))));
  const kinds = new Set(there.map(({ kind }) => kind));
  const areNumbers = [...kinds].every((kind) => kind === "int" || kind === "float");
  const isReal = areNumbers && (kinds.has("float") || there.length < items.length);
  if (!isReal && there.length === items.length) return contentOfItems(items) ?? ofOneKind(items);
  // A real number that nobody knows may be none.
  if (there.some((item) => cellOf(item) === undefined)) return isReal ? onlyType("float64") : undefined;
  const dtype = isReal ? "float64" : kinds.size === 1 && kinds.has("str") ? "string" : undefined;
  if (dtype === undefined) return contentOfGaps("object", () => items.map(isMissing));
  // Nothing but `None` is no column of numbers.
  if (there.length === 0 && items.every(({ kind }) => kind === "none")) return undefined;
  return contentOfCells(dtype, () => items.map((item) => (isMissing(item) ? undefined : cellOf(item))));
}

/** Elements beyond these are not gone through one by one. */
const MOST_GONE_THROUGH = 10_000;

/** Every element as Python has it; undefined where one is not known, or there are too many. */
export function valuesOfCells(content: ColumnContent | undefined): readonly Value[] | undefined {
  const cells = content?.cells;
  if (!cells || cells.length > MOST_GONE_THROUGH) return undefined;
  const items = cells.map((cell) => (cell === undefined ? undefined : pythonCell(cell, content.dtype)));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** What each value of a column of arrays is; undefined where they are none, or lists of nothing that is known. */
export function arrayIn(content: ColumnContent | undefined): Value | undefined {
  if (!content?.arrays) return undefined;
  const { shape, dtype, isListed } = content.arrays;
  if (!isListed) return { kind: "tensor", flavour: "numpy", shape, dtype };
  return listsOfUnknown(shape, dtype);
}

/** Lists of lists as deep as an array has axes, of numbers that nobody knows; undefined for other types. */
export function listsOfUnknown(shape: Shape, dtype: string | undefined): Value | undefined {
  const why = reason("data", "an item of a list");
  const item: Value | undefined = /^u?int\d+$/.test(dtype ?? "")
    ? { kind: "int", dim: unknownDim(why) }
    : /^float\d+$/.test(dtype ?? "")
      ? float(undefined)
      : undefined;
  if (!item || !shape.ranked) return undefined;
  return shape.dims.reduceRight<Value>(
    (each, count) => ({ kind: "list", items: undefined, why, grown: { each, count } }),
    item,
  );
}
