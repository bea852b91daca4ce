/**
 * Arithmetic of columns whose numbers are known. A whole number is a safe one of JavaScript's and stays exact; a real
 * one is the same double to JavaScript and to pandas.
 */
import { areHeld, isNumeric } from "./cells";
import { isTime } from "../times/times";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  mappedContent,
} from "../../../values/contents/column-content";
import { secondsOf } from "../../../values/contents/time-cells";
import { lookup } from "../../../values/names/lookup";
import type { Value } from "../../../values/value";

/** The type of differences between points of time, whose cells are seconds. */
export const DURATION = "timedelta64[ns]";

type Operation = (a: number, b: number) => number;

/** Operations that are exact on doubles. */
const plain: Readonly<Record<string, Operation>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  truediv: (a, b) => a / b,
};

/** Operations that are told of whole numbers only; nothing is told of a division by zero. */
const whole: Readonly<Record<string, Operation>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  floordiv: (a, b) => (b === 0 ? NaN : Math.floor(a / b)),
  mod: (a, b) => (b === 0 ? NaN : a - b * Math.floor(a / b)),
  pow: (a, b) => (b < 0 ? NaN : a ** b),
};

const NAMES: Readonly<Record<string, string>> = {
  subtract: "sub",
  multiply: "mul",
  div: "truediv",
  divide: "truediv",
};

/** An operation by its method's name, and whether its operands change places. */
function operationOf(name: string): { readonly name: string; readonly isTurned: boolean } {
  const isTurned = /^r(add|sub|mul|div|truediv|floordiv|mod|pow)$/.test(name);
  const own = isTurned ? name.slice(1) : name;
  return { name: lookup(NAMES, own) ?? own, isTurned };
}

function numberOf(
  value: Value | undefined,
): { readonly number: number; readonly isWhole: boolean } | undefined {
  if (value?.kind === "int")
    return value.dim.kind === "known" ? { number: value.dim.value, isWhole: true } : undefined;
  return value?.kind === "float" && value.value !== undefined
    ? { number: value.value, isWhole: false }
    : undefined;
}

const isWholeType = (dtype: string | undefined): boolean => /^u?int/.test(dtype ?? "");

const isDouble = (dtype: string | undefined): boolean => dtype === "float64" || dtype === "int64";

/** A result of doubles as a cell: what is no number is missing. */
const cellOfDouble = (result: number): Cell => (Number.isNaN(result) ? undefined : String(result));

/** `column operator number`; undefined where it can't be told. */
export function computedWithNumber(
  operator: string,
  content: ColumnContent | undefined,
  other: Value | undefined,
): ColumnContent | undefined {
  const right = numberOf(other);
  if (!content || !right || !isNumeric(content.dtype) || content.values === undefined) return undefined;
  const { name, isTurned } = operationOf(operator);
  const run =
    (operation: Operation) =>
    (cell: string): number =>
      isTurned ? operation(right.number, Number(cell)) : operation(Number(cell), right.number);
  const exact = lookup(whole, name);
  if (isWholeType(content.dtype) && right.isWhole && exact) {
    // The number is of the column's own type first. Beside a missing one a whole number is a real one already.
    const isHeld = areHeld([right.number, ...content.values.map(run(exact))], content.dtype);
    return isHeld ? mappedContent(content, content.dtype, (cell) => String(run(exact)(cell))) : undefined;
  }
  const operation = lookup(plain, name);
  return operation && isDouble(content.dtype)
    ? mappedContent(content, "float64", (cell) => cellOfDouble(run(operation)(cell)))
    : undefined;
}

/** `column operator column` of the same rows; undefined where it can't be told. */
export function computedWithColumn(
  operator: string,
  a: ColumnContent | undefined,
  b: ColumnContent | undefined,
): ColumnContent | undefined {
  if (!a || !b || !("cells" in a) || !("cells" in b)) return undefined;
  const { name, isTurned } = operationOf(operator);
  const [left, right] = isTurned ? [b, a] : [a, b];
  if (name === "sub" && isTime(left.dtype) && isTime(right.dtype))
    return contentOfCells(DURATION, () => joined(left, right, (one, other) => secondsBetween(other, one)));
  const exact = lookup(whole, name);
  if (left.dtype === right.dtype && isWholeType(left.dtype) && exact) {
    const results = joined(left, right, (one, other) => String(exact(Number(one), Number(other))));
    const isHeld = !results.includes(undefined) && areHeld(results.map(Number), left.dtype);
    return isHeld ? contentOfCells(left.dtype, () => results) : undefined;
  }
  const operation = lookup(plain, name);
  return operation && isDouble(left.dtype) && isDouble(right.dtype)
    ? contentOfCells("float64", () =>
        joined(left, right, (one, other) => cellOfDouble(operation(Number(one), Number(other)))),
      )
    : undefined;
}

/** A function of both values of each row; a row in which one is missing has no result. */
const joined = (a: ColumnContent, b: ColumnContent, of: (a: string, b: string) => Cell): readonly Cell[] =>
  (a.cells ?? []).map((one, row) => {
    const other = b.cells?.[row];
    return one === undefined || other === undefined ? undefined : of(one, other);
  });

const secondsBetween = (from: string, to: string): string => String(exactSeconds(to) - exactSeconds(from));

/** Seconds since 1970, with what is smaller. */
const exactSeconds = (cell: string): number => secondsOf(cell) + Number(cell.slice(19));

/** `series.dt.days`, `seconds` and `total_seconds()` of spans of time; undefined for what is none. */
export function partOfDurations(content: ColumnContent | undefined, name: string): ColumnContent | undefined {
  if (content?.dtype !== DURATION) return undefined;
  const number = content.missing === 0 ? "int64" : "float64";
  const days = (cell: string): number => Math.floor(Number(cell) / DAY);
  switch (name) {
    case "days":
      return mappedContent(content, number, (cell) => String(days(cell)));
    case "seconds":
      return mappedContent(content, content.missing === 0 ? "int32" : "float64", (cell) =>
        String(Math.floor(Number(cell) - days(cell) * DAY)),
      );
    case "total_seconds":
      return mappedContent(content, "float64", (cell) => cell);
    default:
      return undefined;
  }
}

const DAY = 86_400;
