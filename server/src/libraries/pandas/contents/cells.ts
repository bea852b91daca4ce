/** What operations make of a column whose values are known one by one, or of which the missing ones are known. */
import { cellOf } from "../../../values/contents/cell-values";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  contentOfGaps,
  contentOfValues,
  mappedContent,
  onlyGaps,
  ofType,
  onlyType,
} from "../../../values/contents/column-content";
import { timeOf } from "../../../values/contents/time-cells";
import { orders } from "../../../values/names/orders";
import { type DictValue, type TensorValue, type Value, float } from "../../../values/value";
import { categorised } from "../columns/category-cells";
import type { Contents } from "../table-states";
import { isTime } from "../times/times";
import { textOf } from "../../builtins";
import { dtypeName } from "../../tensor-functions/core/dtype";
import { TYPES, isSameType, typeInCell } from "../../../values/contents/dtype-values";
import { LISTS } from "../../../values/contents/list-cells";
import { lookup } from "../../../values/names/lookup";
import { pointOf } from "../../../values/contents/time-point";

const NUMBERS = /^(u?int|float)\d+$/;

export const isNumeric = (dtype: string | undefined): boolean => NUMBERS.test(dtype ?? "");

const truth = (value: boolean): string => (value ? "True" : "False");

/** A truth value for each row. */
export const contentOfTruths = (make: () => readonly boolean[]): ColumnContent =>
  contentOfCells("bool", () => make().map(truth));

/** The truth values of a column; undefined where not all are known. */
export const truthsIn = (content: ColumnContent | undefined): readonly boolean[] | undefined =>
  content?.dtype === "bool" && content.missing === 0
    ? content.cells?.map((cell) => cell === "True")
    : undefined;

/** Elements of an array of which only the type is known: whole numbers and truth values are never missing. */
export const elementsOfType = (dtype: string): ColumnContent =>
  /^(u?int\d+|bool)$/.test(dtype) ? { dtype, values: undefined, missing: 0 } : onlyType(dtype);

/** Of each column the type alone, as other rows of the same table have it. */
export const typesOf = (contents: Contents): Contents =>
  new Map([...contents].flatMap(([key, { dtype }]) => (dtype === undefined ? [] : [[key, onlyType(dtype)]])));

const isScalar = ({ shape }: TensorValue): boolean => shape.ranked && shape.dims.length === 0;

const isTextual = (dtype: string | undefined): boolean => dtype === "string";

/** A cell in the way that it compares with others of its column. */
const comparable = (cell: string, isNumber: boolean): number | string =>
  isNumber ? Number(cell === "True" ? 1 : cell === "False" ? 0 : cell) : cell;

/** `frame.dtypes == "float64"`; undefined where it can't be told of each of them. */
function comparedTypes(
  { cells }: ColumnContent,
  operator: string,
  other: Value | undefined,
): ColumnContent | undefined {
  const answers = cells?.map((cell) =>
    cell === undefined || !other ? undefined : isSameType(typeInCell(cell), other),
  );
  if (!/^(eq|ne)$/.test(operator) || !answers?.every((answer) => answer !== undefined)) return undefined;
  return contentOfTruths(() => answers.map((answer) => answer === (operator === "eq")));
}

/** `column operator scalar`; undefined where it can't be told, or is refused. */
export function comparedCells(
  content: ColumnContent | undefined,
  operator: string,
  scalar: Value | undefined,
): ColumnContent | undefined {
  // A number of NumPy's compares as that of Python's does.
  const [only, ...more] = (scalar?.kind === "tensor" && isScalar(scalar) ? scalar.content : undefined) ?? [];
  const other = only && more.length === 0 ? only : scalar;
  const order = lookup(orders, operator);
  if (content?.dtype === TYPES) return comparedTypes(content, operator, other);
  const time = isTime(content?.dtype)
    ? other?.kind === "str"
      ? timeOf(other.value ?? "")
      : pointOf(other)?.cell
    : undefined;
  const cell = time ?? (other && cellOf(other));
  if (!content || !order || cell === undefined || !other) return undefined;
  // Categories are equal or not; which comes before which they say themselves.
  const isCategory = content.dtype === "category" && /^(eq|ne)$/.test(operator);
  const dtype = isCategory ? content.categories?.dtype : content.dtype;
  const isNumber = isNumeric(dtype) || dtype === "bool";
  const isText = isTextual(dtype) && other.kind === "str";
  const isSameKind = isNumber ? other.kind !== "str" : isText || time !== undefined;
  if (!isSameKind) return undefined;
  const right = comparable(cell, isNumber);
  if (content.missing === 0)
    return mappedContent(content, "bool", (each) => truth(order(comparable(each, isNumber), right)));
  if (!content.cells) return undefined;
  // Nothing compares with what is missing, except that it is another.
  return contentOfTruths(() =>
    (content.cells ?? []).map((each) =>
      each === undefined ? operator === "ne" : order(comparable(each, isNumber), right),
    ),
  );
}

/** `column operator column` of the same rows; undefined where it can't be told. */
export function comparedColumns(
  a: ColumnContent | undefined,
  b: ColumnContent | undefined,
  operator: string,
): ColumnContent | undefined {
  const order = lookup(orders, operator);
  if (!order || !a?.cells || a.cells.length !== b?.cells?.length) return undefined;
  const areNumbers = isNumeric(a.dtype) && isNumeric(b.dtype);
  if (!areNumbers && !(a.dtype === b.dtype && (isTextual(a.dtype) || isTime(a.dtype)))) return undefined;
  return contentOfTruths(() =>
    (a.cells ?? []).map((left, row) => {
      const right = b.cells?.[row];
      if (left === undefined || right === undefined) return operator === "ne";
      return order(comparable(left, areNumbers), comparable(right, areNumbers));
    }),
  );
}

/** `&`, `|` and `^` of two columns of truth values. */
export function combinedTruths(
  a: ColumnContent | undefined,
  b: ColumnContent | undefined,
  operator: string,
): ColumnContent | undefined {
  const [left, right] = [truthsIn(a), truthsIn(b)];
  if (!left || left.length !== right?.length) return undefined;
  const on = (one: boolean, other: boolean): boolean =>
    operator === "and" ? one && other : operator === "or" ? one || other : one !== other;
  return contentOfTruths(() => left.map((one, row) => on(one, right[row] === true)));
}

/** `isin(values)`. */
export function cellsAmong(
  content: ColumnContent | undefined,
  wanted: readonly Value[],
): ColumnContent | undefined {
  const cells = wanted.map(cellOf);
  // Texts are no points of time, even where they read the same.
  if (!content || isTime(content.dtype) || !cells.every((cell) => cell !== undefined)) return undefined;
  const isNumber = isNumeric(content.dtype);
  if (wanted.some(({ kind }) => (kind === "str") === isNumber)) return undefined;
  const among = new Set(cells);
  if (content.missing === 0) return mappedContent(content, "bool", (cell) => truth(among.has(cell)));
  if (!content.cells) return undefined;
  return contentOfTruths(() => (content.cells ?? []).map((cell) => cell !== undefined && among.has(cell)));
}

/** The missing values filled with one that is none; of which nothing else may be known. */
export function filledCells(content: ColumnContent, value: Value | undefined): ColumnContent | undefined {
  if (content.missing === 0) return content;
  const { dtype } = content;
  const cell = value && cellOf(value);
  if (dtype === "category") return filledCategories(content, cell);
  if (dtype === "object") return { dtype, values: undefined, missing: 0 };
  const isSameKind =
    value &&
    (isNumeric(dtype)
      ? value.kind === "int" || value.kind === "float"
      : isTextual(dtype) && value.kind === "str");
  if (cell !== undefined && isSameKind === true && "cells" in content)
    return contentOfCells(dtype, () => (content.cells ?? []).map((each) => each ?? cell));
  if (cell !== undefined && isSameKind === true && dtype !== undefined && content.values && content.missing)
    return contentOfValues(dtype, [...new Set([...content.values, cell])]);
  // Numbers stay numbers, whichever one takes the place; a text, or anything else, among them makes objects of all.
  const isOther = value?.kind === "str" || value?.kind === "class" || value?.kind === "function";
  return isNumeric(dtype) && !isOther ? { dtype, values: undefined, missing: 0 } : undefined;
}

/** Nothing else than one of its categories fills a column of them. */
function filledCategories(content: ColumnContent, cell: string | undefined): ColumnContent {
  const { categories } = content;
  const isKnown = cell !== undefined && categories?.values.includes(cell) === true;
  if (isKnown && "cells" in content)
    return contentOfCells(content.dtype, () => (content.cells ?? []).map((each) => each ?? cell), categories);
  return { dtype: content.dtype, values: undefined, missing: 0, categories };
}

/** One value written where a mask says so; where that is not known it is at least no missing one that is written. */
export function writtenCells(
  content: ColumnContent,
  mask: readonly boolean[] | undefined,
  value: Value,
): ColumnContent | undefined {
  const cell = cellOf(value);
  if (cell === undefined) return undefined;
  const { dtype } = content;
  const isSameKind =
    (value.kind === "int" && isNumeric(dtype)) ||
    (value.kind === "float" && dtype?.startsWith("float") === true) ||
    (value.kind === "str" && isTextual(dtype)) ||
    (value.kind === "bool" && dtype === "bool");
  if (mask && isSameKind && "cells" in content)
    return contentOfCells(dtype, () =>
      (content.cells ?? []).map((each, row) => (mask[row] === true ? cell : each)),
    );
  return content.missing === 0
    ? { dtype: isSameKind ? dtype : undefined, values: undefined, missing: 0 }
    : undefined;
}

/** Each value replaced as a dict says; those that it does not name are missing then. */
export function mappedCells(content: ColumnContent | undefined, dict: DictValue): ColumnContent | undefined {
  const entries = dict.entries && [...dict.entries.values()];
  if (!content || !entries || dict.factory) return undefined;
  const pairs = entries.map(({ key, value }) => [cellOf(key), cellOf(value)] as const);
  if (!pairs.every(([key, value]) => key !== undefined && value !== undefined)) return undefined;
  const kinds = new Set(entries.map(({ value }) => value.kind));
  const to = new Map(pairs);
  const [kind, ...more] = kinds;
  if (more.length > 0 || !(kind === "str" || kind === "int" || kind === "float")) return undefined;
  const made = mappedContent(content, kind === "str" ? "string" : "float64", (cell) => to.get(cell));
  // Only where none is missing whole numbers stay whole.
  return kind === "int" && made.missing === 0
    ? mappedContent(content, "int64", (cell) => to.get(cell))
    : made;
}

/** Whether a text is a number that is written out. */
const isNumber = (text: string): boolean => /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text);

/** The numbers that types of whole ones hold, as far as JavaScript tells numbers apart. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  int64: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int8: [-(2 ** 7), 2 ** 7 - 1],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  uint32: [0, 2 ** 32 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint8: [0, 2 ** 8 - 1],
};

/** Whether all of these are numbers that a type of whole ones holds. */
export function areHeld(numbers: readonly number[], dtype: string | undefined): boolean {
  const [least, most] = lookup(RANGES, dtype ?? "") ?? [0, -1];
  return numbers.every((number) => number >= least && number <= most);
}

/** The name of a type, as `astype` takes it. */
export const typeNamed = (type: Value | undefined): string | undefined =>
  type?.kind === "str" ? type.value : type?.kind === "class" ? type.name : dtypeName(type);

/** What is known of gaps after `astype`: whole numbers have none, real ones those that numbers had; a text may say `nan`. */
const typedGaps = (content: ColumnContent | undefined, name: string): ColumnContent =>
  /^u?int/.test(name)
    ? { dtype: name, values: undefined, missing: 0 }
    : content && (isNumeric(content.dtype) || content.dtype === "bool")
      ? onlyGaps(content, name)
      : onlyType(name);

/** `astype(dtype)`; undefined where it can't be told. */
export function typedCells(
  content: ColumnContent | undefined,
  dtype: string | undefined,
): ColumnContent | undefined {
  if (dtype === undefined) return undefined;
  if (dtype === "category") return content && categorised(content);
  if (dtype === "object") return content && ofType(content, dtype);
  // Times are written without their hours where all are at midnight, and how intervals are written is not told.
  const isWritten =
    content?.dtype?.startsWith("datetime") !== true &&
    content?.dtype !== LISTS &&
    content?.categories?.dtype !== "interval";
  if ((dtype === "string" || dtype === "str") && content && !isWritten)
    return { dtype: "string", values: undefined, missing: content.missing };
  if (dtype === "string" || dtype === "str")
    return content?.missing === 0 ? textsOf(content) : onlyType("string");
  const name = dtype === "int" ? "int64" : dtype === "float" ? "float64" : dtype;
  if (name === "bool" && content?.missing === 0 && isNumeric(content.dtype))
    return mappedContent(content, name, (cell) => truth(!isZero(cell)));
  if (!isNumeric(name)) return undefined;
  const isReal = name.startsWith("float");
  // A number that is missing among texts is missing among real numbers.
  const mayMiss = isReal && isTextual(content?.dtype) && content?.values?.every(isNumber) === true;
  if (!content?.values || (content.missing !== 0 && !mayMiss)) return typedGaps(content, name);
  const isWhole = content.values.every((value) => /^-?\d{1,15}$|^True$|^False$/.test(value));
  const before = content.dtype === "category" ? content.categories?.dtype : content.dtype;
  const isRead =
    isNumeric(before) ||
    before === "bool" ||
    (isTextual(before) && (isReal ? content.values.every(isNumber) : isWhole));
  // Real numbers lose what stands behind the point; what a whole type does not hold becomes another number.
  const typed = (cell: string): number => {
    const number = cell === "True" ? 1 : cell === "False" ? 0 : Number(cell);
    return isReal ? number : Math.trunc(number);
  };
  if (!isRead || (!isReal && !areHeld(content.values.map(typed), name))) return typedGaps(content, name);
  return mappedContent(content, name, (cell) => String(typed(cell)));
}

/** The values as Python writes them; of real numbers that are shorter than Python's own only that they are texts. */
function textsOf(content: ColumnContent): ColumnContent {
  const dtype = content.dtype === "category" ? content.categories?.dtype : content.dtype;
  if (dtype?.startsWith("float") === true) {
    if (dtype !== "float64") return { dtype: "string", values: undefined, missing: 0 };
    return mappedContent(content, "string", (cell) => textOf(float(Number(cell))));
  }
  return "cells" in content ? contentOfCells("string", () => content.cells ?? []) : ofType(content, "string");
}

/** What a column becomes where something is missing that was not: whole numbers real ones, truth values objects. */
export const typeWithGaps = (dtype: string | undefined): string | undefined =>
  /^u?int/.test(dtype ?? "") ? "float64" : dtype === "bool" ? "object" : dtype;

/** `shift(periods)`: what moves in is missing. */
export function shiftedCells(content: ColumnContent, by: number): ColumnContent | undefined {
  const dtype = by === 0 ? content.dtype : typeWithGaps(content.dtype);
  if ("cells" in content)
    return contentOfCells(dtype, () => (content.cells ?? []).map((_, row, all): Cell => all[row - by]));
  if (!("gaps" in content)) return dtype === undefined ? undefined : onlyType(dtype);
  return contentOfGaps(dtype, () =>
    content.gaps?.map((_, row, all) => row - by < 0 || row - by >= all.length || all[row - by] === true),
  );
}

/** Where values are missing after something was computed of each from the `reach` rows up to it. */
export function gapsOfWindows(
  content: ColumnContent,
  reach: number,
  least = reach,
): ColumnContent | undefined {
  if (!isNumeric(content.dtype)) return undefined;
  if (!content.gaps) return onlyType("float64");
  return contentOfGaps("float64", () => {
    const gaps = content.gaps ?? [];
    let there = 0;
    return gaps.map((gap, row) => {
      there += gap ? 0 : 1;
      if (row >= reach && gaps[row - reach] === false) there -= 1;
      return there < least;
    });
  });
}

/** Missing values filled from above (`ffill`, `interpolate`) or from below: those at that end stay. */
export function filledFrom(content: ColumnContent, end: "above" | "below"): ColumnContent | undefined {
  if (content.missing === 0) return content;
  const { dtype, gaps } = content;
  if (!gaps) return dtype === undefined ? undefined : onlyType(dtype);
  const first = end === "above" ? gaps.indexOf(false) : gaps.lastIndexOf(false);
  return contentOfGaps(dtype, () =>
    gaps.map((_, row) => first < 0 || (end === "above" ? row < first : row > first)),
  );
}

const isZero = (cell: Cell): boolean => cell !== undefined && Number(cell) === 0;
const isEndless = (cell: Cell): boolean => cell !== undefined && /inf/i.test(cell);

/** Where the result of arithmetic on two columns, or a column and a number, is missing. */
export function computedCells(
  operator: string,
  a: ColumnContent | undefined,
  b: ColumnContent | "int" | "float" | undefined,
): ColumnContent | undefined {
  if (!a || !b || !isNumeric(a.dtype)) return undefined;
  const right = typeof b === "string" ? undefined : b;
  if (right && !isNumeric(right.dtype)) return undefined;
  const isWhole = /^u?int/.test(a.dtype ?? "") && /^u?int/.test(typeof b === "string" ? b : (b.dtype ?? ""));
  // Whole numbers stay whole beside no zero; a quotient by one may be missing, or without end.
  const isQuotient = /^r?(floordiv|mod)$/.test(operator);
  const divisor = operator.startsWith("r") ? a : right;
  const isByZero = divisor !== undefined && divisor.values?.some(isZero) !== false;
  if (isQuotient && isWhole && isByZero) return undefined;
  const isDivision = !isQuotient && operator.includes("div");
  const dtype = isWhole && !isDivision ? "int64" : "float64";
  const gaps = a.gaps;
  const others = right?.gaps;
  const isPlain = /^(add|sub|subtract|mul|multiply|radd|rsub|rmul)$/.test(operator);
  const isSafe = (content: ColumnContent): boolean => content.cells?.some(isEndless) !== true;
  const isDivisor = operator.startsWith("truediv") || operator.startsWith("div");
  const isWholeDivision = isDivisor && right?.cells?.some(isZero) === false;
  if (!gaps || (right && !others) || !(isPlain || isWholeDivision || (isDivisor && !right)) || !isSafe(a))
    return onlyType(dtype);
  if (right && !isSafe(right)) return onlyType(dtype);
  return contentOfGaps(dtype, () => gaps.map((gap, row) => gap || others?.[row] === true));
}
