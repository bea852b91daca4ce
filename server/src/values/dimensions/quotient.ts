/** `n / 64` of whole numbers that are not known: a float without a value, of which rounding makes `ceil(n / 64)` again. */
import { ceilDivide, floorDivide } from "./arithmetic";
import { type Dim, dimKey } from "./dimension";

export interface Quotient {
  readonly dividend: Dim;
  readonly divisor: Dim;
}

/** Any value, of which floats alone may be quotients. */
interface MaybeQuotient {
  readonly kind: string;
  readonly quotient?: Quotient;
}

/** The quotient of two whole numbers; undefined where nothing is gained by keeping it. */
export function quotientOf(dividend: Dim, divisor: Dim): Quotient | undefined {
  const isKept = dividend.kind === "symbolic" && divisor.kind === "known" && divisor.value > 0;
  return isKept ? { dividend, divisor } : undefined;
}

/** Whether a number is nothing below zero where none of what it is made of is. */
const isNatural = (dim: Dim): boolean =>
  dim.kind === "symbolic" && dim.form.terms.every(({ coefficient }) => coefficient > 0);

/** The whole number that a float is rounded to where it is a quotient; what is cut off is what lies below, of none that is negative. */
export function roundedQuotient(value: MaybeQuotient, rounds: "up" | "down" | "cut"): Dim | undefined {
  if (!value.quotient) return undefined;
  const { dividend, divisor } = value.quotient;
  if (rounds === "up") return ceilDivide(dividend, divisor);
  return rounds === "down" || isNatural(dividend) ? floorDivide(dividend, divisor) : undefined;
}

/** Whether two floats are the same quotient, or neither is one. */
export const haveSameQuotient = (a: Quotient | undefined, b: Quotient | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    dimKey(a.dividend) === dimKey(b.dividend) &&
    dimKey(a.divisor) === dimKey(b.divisor));
