/** Arithmetic on Python numbers with Python's own semantics: floor division, sign of modulo, big integers, int to float. */
import { floorOf, powerOf, remainderOf } from "./powers";
import { compute } from "../../../values/dimensions/arithmetic";
import {
  type Dim,
  type Operation,
  known,
  unknownDim,
  withOrigin,
} from "../../../values/dimensions/dimension";
import { BITS_PER_INTEGER } from "../../../values/bounds/budgets";
import { quotientOf } from "../../../values/dimensions/quotient";
import { reason } from "../../../values/records/reason";
import { scalarType } from "../../../values/scalar-type";
import type { Span } from "../../../values/records/span";
import { type Value, float, intOf, unknown } from "../../../values/value";

export type NumberOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "<<" | ">>" | "&" | "|" | "^";

/** A value that Python's arithmetic takes for an integer, as a dimension; a named unknown counts as one. */
export function integerDim(value: Value): Dim | undefined {
  if (value.kind === "int") return value.dim;
  if (value.kind === "bool") return known(value.value ? 1 : 0);
  return undefined;
}

const DECIMAL = /^[+-]?(\d+(_\d+)*(\.(\d+(_\d+)*)?)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/i;

/** The number that a text is to `float`, which may be NaN; undefined for what Python refuses. */
export function floatOfText(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^[+-]?inf(inity)?$/i.test(trimmed)) return trimmed.startsWith("-") ? -Infinity : Infinity;
  if (/^[+-]?nan$/i.test(trimmed)) return NaN;
  return DECIMAL.test(trimmed) ? Number(trimmed.replaceAll("_", "")) : undefined;
}

function bigOf(value: Value): bigint | undefined {
  if (value.kind === "bigint") return value.value;
  const dim = integerDim(value);
  return dim?.kind === "known" ? BigInt(dim.value) : undefined;
}

function floatOf(value: Value): number | undefined {
  if (value.kind === "float") return value.value;
  if (value.kind === "bigint") return Number(value.value);
  const dim = integerDim(value);
  return dim?.kind === "known" ? dim.value : undefined;
}

/** An integer of any size, in the smaller representation where it fits. */
export function integerValue(value: bigint, span: Span): Value {
  const small = Number(value);
  return Number.isSafeInteger(small)
    ? { kind: "int", dim: known(small, { span }) }
    : { kind: "bigint", value };
}

/** How many bits an integer has, to four and upward. */
function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

/** Whether `a operator b` is an integer of more bits than are kept; told before it is computed. */
function isTooLarge(operator: NumberOperator, a: bigint, b: bigint): boolean {
  switch (operator) {
    case "*":
      return bitsOf(a) + bitsOf(b) > BITS_PER_INTEGER;
    case "**":
      return (
        b > 0n && (a > 1n || a < -1n) && (b > BITS_PER_INTEGER || bitsOf(a) * Number(b) > BITS_PER_INTEGER)
      );
    case "<<":
      return a !== 0n && b > 0n && (b > BITS_PER_INTEGER || bitsOf(a) + Number(b) > BITS_PER_INTEGER);
    default:
      return false;
  }
}

function bigResult(operator: NumberOperator, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "//": {
      if (b === 0n) return undefined;
      const quotient = a / b;
      return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
    }
    case "%": {
      if (b === 0n) return undefined;
      const rest = a % b;
      return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
    }
    case "**":
      // What is still here with a huge exponent is 0, 1 or -1.
      return b < 0n ? undefined : a ** (b > BITS_PER_INTEGER ? 2n + (b % 2n) : b);
    case "<<":
      return b < 0n ? undefined : a === 0n ? 0n : a << b;
    case ">>":
      if (b < 0n) return undefined;
      return b > BITS_PER_INTEGER ? (a < 0n ? -1n : 0n) : a >> b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "/":
      return undefined;
  }
}

/** `a operator b` on floating-point numbers, as Python computes it; undefined where Python raises or has no such operator. */
export function floatResult(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? undefined : a / b;
    case "//":
      return b === 0 ? undefined : floorOf(a, b);
    case "%":
      return b === 0 ? undefined : remainderOf(a, b);
    case "**":
      return powerOf(a, b);
    default:
      return undefined;
  }
}

const dimOperations: ReadonlySet<string> = new Set<Operation>(["+", "-", "*", "//", "%", "**"]);

/** `a operator b` on two integer dimensions, remembered as written at `span`; undefined where it is no integer. */
export function integerOperation(operator: NumberOperator, a: Dim, b: Dim, span: Span): Value | undefined {
  if (dimOperations.has(operator) && !(operator === "**" && b.kind === "known" && b.value < 0)) {
    const result = compute(operator as Operation, a, b);
    if (result.kind === "known" || a.kind !== "known" || b.kind !== "known")
      return intOf(withOrigin(result, { ...result.origin, span }));
  }
  if (a.kind !== "known" || b.kind !== "known") {
    return operator === "/"
      ? { ...float(undefined), quotient: quotientOf(a, b) }
      : intOf(unknownDim(a.kind === "unknown" ? a.reason : reason("not-supported", operator)));
  }
  return undefined;
}

const isNumber = (value: Value): boolean =>
  value.kind === "int" || value.kind === "bool" || value.kind === "float" || value.kind === "bigint";

const isWhole = ({ kind }: Value): boolean => kind === "int" || kind === "bool" || kind === "bigint";

/** `a operator b` where both are numbers; undefined where one is not. */
export function numberOperation(operator: NumberOperator, a: Value, b: Value, span: Span): Value | undefined {
  if (!isNumber(a) || !isNumber(b)) return undefined;
  const [left, right] = [integerDim(a), integerDim(b)];
  if (left && right) {
    const result = integerOperation(operator, left, right, span);
    if (result) return result;
  }
  const [x, y] = [bigOf(a), bigOf(b)];
  if (x !== undefined && y !== undefined && operator !== "/" && !(operator === "**" && y < 0n)) {
    if (isTooLarge(operator, x, y)) return intOf(unknownDim(reason("budget", "digits of a number")));
    const result = bigResult(operator, x, y);
    return result === undefined ? unknown("not-supported", "arithmetic") : integerValue(result, span);
  }
  // One that nobody knows and one too large for a dimension are whole numbers as well.
  if (operator !== "/" && isWhole(a) && isWhole(b) && (x === undefined || y === undefined))
    return intOf(unknownDim(left?.kind === "unknown" ? left.reason : reason("not-supported", operator)));
  const [u, v] = [floatOf(a), floatOf(b)];
  return float(u === undefined || v === undefined ? undefined : floatResult(operator, u, v));
}

/** A number of Python's own takes the type of the narrow scalar that it meets. */
function besideScalar(number: Value, other: Value): number | undefined {
  const [own, type] = [scalarType(number), scalarType(other)];
  const value = floatOf(number);
  if (own !== undefined || type === undefined || type === true || !/^float(16|32)$/.test(type)) return value;
  return type === "float32" && value !== undefined ? Math.fround(value) : undefined;
}

/** Python's order of two numbers; undefined where it can't be told. */
export function compareNumbers(a: Value, b: Value): number | undefined {
  const [x, y] = [bigOf(a), bigOf(b)];
  if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
  const [u, v] = [besideScalar(a, b), besideScalar(b, a)];
  if (u === undefined || v === undefined || Number.isNaN(u) || Number.isNaN(v)) return undefined;
  return u < v ? -1 : u > v ? 1 : 0;
}

/** The finite number that a value is, or undefined. */
export const numberOf = floatOf;
