/** The elements of arrays in files, where they are few or labels. */
import type { ArrayFacts } from "../../values/contents/pickled";
import type { Cell } from "../../values/contents/column-content";
import { viewOf } from "./reader";

/** Elements beyond these are not listed: what is longer is data, of which only the different labels are told. */
const MOST_LISTED = 50_000;
/** Columns of a matrix that may be features; a wider one is a picture. */
const MOST_COLUMNS = 256;
/** Different whole numbers beyond these are no labels. */
const MOST_LABELS = 2_000;
/** Elements of which the different ones are looked for. */
const MOST_LABELLED = 100_000_000;

type Read = (view: DataView, at: number) => number;

/** How numbers of these bytes are read, by the sign of their type as NumPy's headers write it. */
const NUMBERS: Readonly<Record<string, Read>> = {
  "|b1": (view, at) => view.getUint8(at),
  "|u1": (view, at) => view.getUint8(at),
  "|i1": (view, at) => view.getInt8(at),
  "<i2": (view, at) => view.getInt16(at, true),
  "<u2": (view, at) => view.getUint16(at, true),
  "<i4": (view, at) => view.getInt32(at, true),
  "<u4": (view, at) => view.getUint32(at, true),
  "<i8": (view, at) => Number(view.getBigInt64(at, true)),
  "<u8": (view, at) => Number(view.getBigUint64(at, true)),
  "<f4": (view, at) => view.getFloat32(at, true),
  "<f8": (view, at) => view.getFloat64(at, true),
};

const isReal = (descr: string): boolean => descr.startsWith("<f");
const isOneAxis = (shape: readonly number[]): boolean => shape.filter((length) => length !== 1).length <= 1;
const countOf = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

/** A text of NumPy's: characters of four bytes, filled up with zeros. */
function textAt(view: DataView, at: number, width: number): string | undefined {
  const points: number[] = [];
  for (let place = at; place < at + width; place += 4) points.push(view.getUint32(place, true));
  while (points.at(-1) === 0) points.pop();
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : undefined;
}

/** A number as columns keep theirs: what is no number is missing. */
function numberCell(number: number, descr: string): Cell {
  if (descr === "|b1") return number === 0 ? "False" : "True";
  return Number.isNaN(number) ? undefined : String(number);
}

/** Every element in the order of the file; undefined where the type is another, or one can't be told. */
function listed(view: DataView, count: number, descr: string): readonly Cell[] | undefined {
  const read = Object.hasOwn(NUMBERS, descr) ? NUMBERS[descr] : undefined;
  const characters = Number(/^<U(\d{1,4})$/.exec(descr)?.[1] ?? 0);
  const width = characters > 0 ? characters * 4 : Number(descr.slice(2));
  if ((!read && characters === 0) || view.byteLength < count * width) return undefined;
  const cells: Cell[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = read?.(view, i * width);
    // Larger whole numbers are not what JavaScript reads.
    if (number !== undefined && !isReal(descr) && !Number.isSafeInteger(number)) return undefined;
    const cell = number === undefined ? textAt(view, i * width, width) : numberCell(number, descr);
    if (number === undefined && cell === undefined) return undefined;
    cells.push(cell);
  }
  return cells;
}

/** The different ones of many whole numbers; undefined where there are many, or not all are there. */
function differentIn(view: DataView, count: number, descr: string): readonly number[] | undefined {
  const read = Object.hasOwn(NUMBERS, descr) && !isReal(descr) ? NUMBERS[descr] : undefined;
  const width = Number(descr.slice(2));
  if (!read || count > MOST_LABELLED || view.byteLength < count * width) return undefined;
  const found = new Set<number>();
  for (let at = 0; at < count * width; at += width) {
    found.add(read(view, at));
    if (found.size > MOST_LABELS) return undefined;
  }
  return [...found];
}

/** The rows of a matrix that lies in the file column by column. */
const turned = (cells: readonly Cell[], [rows = 0, columns = 0]: readonly number[]): readonly Cell[] =>
  cells.map((_, i) => cells[(i % columns) * rows + Math.floor(i / columns)]);

/**
 * What is known of the elements of an array: `shape` as the program sees it, `descr` as NumPy writes the type, and
 * whether columns lie one behind the other (`isByColumn`).
 */
export function elementsIn(
  bytes: Uint8Array,
  shape: readonly number[],
  descr: string,
  isByColumn = false,
): Pick<ArrayFacts, "elements" | "different"> {
  const count = countOf(shape);
  const view = viewOf(bytes);
  const isVector = isOneAxis(shape);
  const isMatrix = shape.length === 2 && (shape[1] ?? 0) <= MOST_COLUMNS;
  if (count > MOST_LISTED) return isVector ? { different: differentIn(view, count, descr) } : {};
  const cells = isVector || isMatrix ? listed(view, count, descr) : undefined;
  return { elements: cells && !isVector && isByColumn ? turned(cells, shape) : cells };
}

/** The same of values that a library has read. */
export function elementsOf(
  values: readonly unknown[],
  shape: readonly number[],
  dtype: string | undefined,
): Pick<ArrayFacts, "elements"> {
  const isListed = isOneAxis(shape) || (shape.length === 2 && (shape[1] ?? 0) <= MOST_COLUMNS);
  const isWhole = /^u?int(8|16|32|64)$/.test(dtype ?? "");
  if (!isListed || !(isWhole || /^float(32|64)$/.test(dtype ?? "")) || values.length !== countOf(shape))
    return {};
  const numbers = values.map(Number);
  if (isWhole && !numbers.every(Number.isSafeInteger)) return {};
  return { elements: numbers.map((number) => numberCell(number, "")) };
}

/** Whether so few elements are there that they are worth reading one by one. */
export const isWorthListing = (shape: readonly number[]): boolean => {
  const count = countOf(shape);
  return count > 0 && count <= MOST_LISTED;
};
