/** What is known of the elements of an array as a whole: which different ones there are, and how large they are. */
import {
  type ArrayValues,
  type ColumnContent,
  contentOfCells,
  contentOfRange,
  contentOfValues,
  mappedContent,
  differentIn,
  inAnyOrder,
  inOtherOrder,
  ofType,
  onlyGaps,
  integersIn,
} from "../../../values/contents/column-content";
import { holds } from "../../../values/scalar-type";
import { comparisons } from "./scalars";
import { cellOf, contentOfItems } from "../../../values/contents/cell-values";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { lookup } from "../../../values/names/lookup";
import { shapeKey } from "../../../values/dimensions/shape";
import type { TensorValue, Value } from "../../../values/value";
import { shortName } from "../../../values/names/short-name";

/** What is known of an array's elements; nothing where they are not those that it was made with. */
export const arrayValues = (tensor: TensorValue): ArrayValues | undefined =>
  tensor.values?.of === tensor.shape ? tensor.values : undefined;

/** An array with what is known of its elements. */
export function withValues(tensor: TensorValue, values: Omit<ArrayValues, "of"> | undefined): TensorValue {
  return values ? { ...tensor, values: { ...values, of: tensor.shape } } : tensor;
}

/** The whole numbers that a range counts, where they are known. */
export const numbersCounted = (
  start: Dim,
  step: Dim,
  count: number | undefined,
): { readonly all: ColumnContent } | undefined =>
  count !== undefined && start.kind === "known" && step.kind === "known"
    ? { all: contentOfRange(start.value, step.value, count) }
    : undefined;

/** What `~` makes of truth values that are known one by one. */
export function negatedTruths(tensor: TensorValue): { readonly all: ColumnContent } | undefined {
  const all = allElements(tensor);
  if (all?.dtype !== "bool" || all.cells === undefined) return undefined;
  const { cells } = all;
  return { all: contentOfCells("bool", () => cells.map((cell) => (cell === "True" ? "False" : "True"))) };
}

/** How many of the elements of an array of truth values are true; undefined where that is not known. */
export function truthsCounted(tensor: TensorValue): number | undefined {
  const all = allElements(tensor);
  if (all?.dtype !== "bool" || all.missing !== 0) return undefined;
  return all.cells ? all.cells.filter((cell) => cell === "True").length : all.counts?.get("True");
}

/** Numbers that were listed as Python's own are of the width that their array has. */
const ofDtype = (content: ColumnContent | undefined, dtype: string | undefined): ColumnContent | undefined =>
  content && /^(?:u?int|float)\d+$/.test(content.dtype ?? "") && /^(?:u?int|float)\d+$/.test(dtype ?? "")
    ? ofType(content, dtype)
    : content;

/** What all elements of an array are taken together. */
export function allElements(tensor: TensorValue): ColumnContent | undefined {
  if (tensor.content) return ofDtype(contentOfItems(tensor.content), tensor.dtype);
  const values = arrayValues(tensor);
  return values?.all ?? (values?.columns?.length === 1 ? values.columns[0] : undefined);
}

/** How many different elements there are; undefined where that is not known. */
export function differentElements(tensor: TensorValue): number | undefined {
  const keys = tensor.content?.map((item) => hashKey(item));
  if (keys) return keys.every((key) => key !== undefined) ? new Set(keys).size : undefined;
  return differentIn(allElements(tensor));
}

/** The different elements of an array of integers. */
export const integerElements = (tensor: TensorValue): readonly number[] | undefined =>
  integersIn(allElements(tensor));

/** The same of an array of real numbers that are all whole ones, which become integers where they are cast. */
export function wholeElements(tensor: TensorValue): readonly number[] | undefined {
  const all = allElements(tensor);
  const isReal = /^float(32|64)$/.test(all?.dtype ?? "");
  return integersIn(all && isReal && isWhole(all) ? ofType(all, "int64") : all);
}

/** Functions that give the elements that they are given, all of them and no others, by the last part of their names. */
const KEEPING = new Set(
  (
    "reshape ravel expand_dims squeeze transpose swapaxes moveaxis flip fliplr flipud sort roll rot90 permutation " +
    "copy array asarray asanyarray ascontiguousarray atleast_1d atleast_2d astype cast constant convert_to_tensor convert_to_numpy"
  ).split(" "),
);
/** Those among them that leave each element in its column. */
const IN_PLACE = new Set(
  "copy array asarray asanyarray ascontiguousarray atleast_2d astype cast constant convert_to_tensor convert_to_numpy permutation".split(
    " ",
  ),
);

/** Those that put elements in other places. */
const MOVING = new Set(
  "transpose swapaxes moveaxis flip fliplr flipud sort roll rot90 permutation".split(" "),
);

const isWhole = (content: ColumnContent): boolean =>
  content.values?.every((value) => /^-?\d+$/.test(value)) === true && content.missing === 0;

/** The same values as another type; undefined where two of them may become one, or be refused. */
export function asType(content: ColumnContent, dtype: string | undefined): ColumnContent | undefined {
  if (dtype === undefined || dtype === content.dtype || dtype === "object") return content;
  if (content.dtype === "bool" && /^(u?int\d+|float(32|64))$/.test(dtype))
    return mappedContent(content, dtype, (truth) => (truth === "True" ? "1" : "0"));
  if (/^float(32|64)$/.test(dtype))
    return /^u?int/.test(content.dtype ?? "") ? ofType(content, dtype) : onlyGaps(content, dtype);
  if (/^u?int\d+$/.test(dtype))
    return isWhole(content) && content.values?.every((value) => holds(dtype, Number(value))) === true
      ? ofType(content, dtype)
      : undefined;
  return undefined;
}

/** Functions of NumPy whose elements are numbers, none of which is missing. */
const MADE = new Set(
  (
    "zeros ones zeros_like ones_like eye identity arange linspace rand randn random random_sample normal uniform " +
    "standard_normal poisson exponential binomial gamma beta randint integers"
  ).split(" "),
);
/** Those that make such numbers of such numbers. */
const COMPLETE = new Set("sin cos tanh abs absolute negative floor ceil rint square sign cumsum".split(" "));

const complete = (dtype: string | undefined): ColumnContent => ({ dtype, values: undefined, missing: 0 });

/** Whether no element of an array is missing: `NaN` stands for what is. */
const isComplete = (tensor: TensorValue): boolean =>
  /^(u?int\d+|bool)$/.test(tensor.dtype ?? "") || allElements(tensor)?.missing === 0;

/** A vector or matrix of NumPy's with the knowledge that no element is missing. */
function completed(result: Value): Value {
  if (result.kind !== "tensor" || result.flavour !== "numpy" || result.content || arrayValues(result))
    return result;
  const rank = result.shape.ranked ? result.shape.dims.length : 0;
  return rank === 1 || rank === 2 ? withValues(result, { all: complete(result.dtype) }) : result;
}

/** An array that holds another one several times: the same different elements, more often. */
function repeatedElements(source: TensorValue, result: Value): Value {
  const all = allElements(source);
  const isSome =
    result.kind === "tensor" &&
    result.shape.ranked &&
    !result.shape.dims.some((dim) => dim.kind !== "known" || dim.value === 0);
  if (!isSome || result.content || all?.missing !== 0) return result;
  const repeated = asType({ dtype: all.dtype, values: all.values, missing: 0 }, result.dtype);
  return withValues(result, repeated && { all: repeated });
}

/** Whether an `order` takes elements row by row: it is not given, or is NumPy's own. */
export const isInRows = (order: Value | undefined): boolean =>
  order === undefined || order.kind === "none" || (order.kind === "str" && order.value === "C");

/** The result of a function with what is known of the elements that it took over from its argument. */
export function keptElements(
  name: string,
  source: TensorValue | undefined,
  result: Value,
  context: Context,
  isInOrder: boolean,
): Value {
  const last = shortName(name);
  if (name.startsWith("numpy.") && (MADE.has(last) || (COMPLETE.has(last) && source && isComplete(source))))
    return completed(result);
  if (last === "tile" && source) return repeatedElements(source, result);
  if (result.kind !== "tensor" || !source || result.content || !KEEPING.has(last)) return result;
  // A type that is not told is another than before.
  if (result.dtype === undefined && source.dtype !== undefined) return result;
  if (context.keras === 3 && result.flavour === "keras") return result;
  const { all, columns } = arrayValues(source) ?? {};
  if (!all && !columns) return result;
  const isMatrix = result.shape.ranked && result.shape.dims.length === 2;
  const reordered = last === "sort" ? inOtherOrder : inAnyOrder;
  const isMoved = MOVING.has(last) || !isInOrder;
  const kept = all && asType(isMoved ? reordered(all) : all, result.dtype);
  const keptColumns =
    columns && isMatrix && IN_PLACE.has(last)
      ? columns.map((column) => column && asType(isMoved ? reordered(column) : column, result.dtype))
      : undefined;
  if (!kept && !keptColumns) return columns?.length === 1 ? single(columns[0], result) : result;
  return withValues(result, { all: kept, columns: keptColumns });
}

/** What is left of a division of whole numbers, of the divisor's sign as NumPy has it; no number where that is 0. */
const remainder = (a: number, b: number): number => (b === 0 ? NaN : ((a % b) + b) % b);

const exact: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "%": remainder,
  "//": (a, b) => (a - remainder(a, b)) / b,
};

/** The truth values of an array compared with one number or text. */
function comparedElements(
  operator: string,
  judge: (a: number | string, b: number | string) => boolean,
  [a, b]: readonly [TensorValue, TensorValue],
  result: Value,
): Value {
  const [array, other] =
    a.content?.length === 1 && a.shape.ranked && a.shape.dims.length === 0 ? [b, a] : [a, b];
  const isTurned = array !== a;
  const one = other.content?.length === 1 ? other.content[0] : undefined;
  const all = allElements(array);
  const cell = one && cellOf(one);
  if (result.kind !== "tensor" || result.content || cell === undefined || all?.missing !== 0) return result;
  if (!array.shape.ranked || !result.shape.ranked || shapeKey(array.shape) !== shapeKey(result.shape))
    return result;
  const isNumber =
    /^(u?int|float)\d+$/.test(all.dtype ?? "") && (one?.kind === "int" || one?.kind === "float");
  const isText = all.dtype === "string" && one?.kind === "str" && (operator === "==" || operator === "!=");
  if (!isNumber && !isText) return result;
  const read = (text: string): number | string => (isNumber ? Number(text) : text);
  const right = read(cell);
  const truths = mappedContent(all, "bool", (text) =>
    (isTurned ? judge(right, read(text)) : judge(read(text), right)) ? "True" : "False",
  );
  return withValues(result, { all: truths });
}

const junctions: Readonly<Record<string, (a: boolean, b: boolean) => boolean>> = {
  "&": (a, b) => a && b,
  "|": (a, b) => a || b,
  "^": (a, b) => a !== b,
};

/** What `&`, `|` and `^` make of two arrays of one shape whose truth values are known. */
function joinedTruths(
  join: (a: boolean, b: boolean) => boolean,
  [a, b]: readonly [TensorValue, TensorValue],
  result: TensorValue,
): TensorValue {
  const [left, right] = [allElements(a), allElements(b)];
  if (left?.dtype !== "bool" || right?.dtype !== "bool" || shapeKey(a.shape) !== shapeKey(b.shape))
    return result;
  const [cells, others] = [left.cells, right.cells];
  if (!cells || cells.length !== others?.length) return result;
  const truths = contentOfCells("bool", () =>
    cells.map((cell, i) => (join(cell === "True", others[i] === "True") ? "True" : "False")),
  );
  return withValues(result, { all: truths });
}

/** The elements of whole numbers and one more number: a sum, a difference or a product has as many different ones. */
export function shiftedElements(
  operator: string,
  [a, b]: readonly [TensorValue, TensorValue],
  result: Value,
): Value {
  const judge = lookup(comparisons, operator);
  if (judge) return comparedElements(operator, judge, [a, b], result);
  const junction = lookup(junctions, operator);
  if (junction && result.kind === "tensor" && !result.content) return joinedTruths(junction, [a, b], result);
  // A division of floats by zero makes numbers that are missing of numbers that are not.
  if (["+", "-", "*"].includes(operator) && isComplete(a) && isComplete(b))
    return shiftedNumbers(operator, [a, b], completed(result));
  return shiftedNumbers(operator, [a, b], result);
}

function shiftedNumbers(operator: string, [a, b]: readonly [TensorValue, TensorValue], result: Value): Value {
  const combine = lookup(exact, operator);
  const [array, other] = a.content ? [b, a] : [a, b];
  const number = other.content?.length === 1 ? other.content[0] : undefined;
  if (!combine || result.kind !== "tensor" || result.content || number?.kind !== "int") return result;
  if (number.dim.kind !== "known" || !array.shape.ranked || !result.shape.ranked) return result;
  const { value } = number.dim;
  if (shapeKey(array.shape) !== shapeKey(result.shape) || (operator === "*" && value === 0)) return result;
  const { all, columns } = arrayValues(array) ?? {};
  const change = (content: ColumnContent | undefined): ColumnContent | undefined =>
    content &&
    shifted(content, (element) => (array === a ? combine(element, value) : combine(value, element)));
  const kept = { all: change(all), columns: columns?.map(change) };
  return kept.all || kept.columns?.some(Boolean) ? withValues(result, kept) : result;
}

/** Whole numbers, each changed; undefined where one may leave the numbers that are exact. */
function shifted(content: ColumnContent, change: (element: number) => number): ColumnContent | undefined {
  const numbers = integersIn(content);
  if (!numbers?.every((number) => Number.isSafeInteger(change(number))) || content.dtype !== "int64")
    return undefined;
  const text = (cell: string): string => String(change(Number(cell)));
  if (!("cells" in content)) return contentOfValues("int64", content.values?.map(text) ?? []);
  return contentOfCells("int64", () =>
    (content.cells ?? []).map((cell) => (cell === undefined ? undefined : text(cell))),
  );
}

/** One column is the same elements in any form. */
function single(column: ColumnContent | undefined, result: TensorValue): TensorValue {
  const all = column && asType(column, result.dtype);
  return all ? withValues(result, { all }) : result;
}
