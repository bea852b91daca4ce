/** Whether two dimensions differ whatever the numbers are that their symbols stand for. */
import { type Dim, sameDim } from "./dimension";
import {
  addPolynomials,
  constantOf,
  polynomialKey,
  quotientOf,
  scalePolynomial,
  type Polynomial,
} from "./polynomial";

/** Whether `part` is a share of `whole`, which is smaller where there is anything at all. */
function isShare(part: Polynomial, whole: Polynomial): boolean {
  const found = quotientOf(part);
  if (found?.plus !== 0 || found.quotient.divisor < 2 || found.quotient.rounds !== "down") return false;
  return polynomialKey(found.quotient.dividend) === polynomialKey(whole);
}

/** Whether two lengths, of which neither is zero, are certain to differ: `n` and `n - 1`, `n` and `n // 3`. */
export function certainlyDiffer(a: Dim, b: Dim): boolean {
  if (a.kind !== "symbolic" || b.kind !== "symbolic") return sameDim(a, b) === false;
  const difference = constantOf(addPolynomials(a.form, scalePolynomial(b.form, -1)));
  return (difference !== undefined && difference !== 0) || isShare(a.form, b.form) || isShare(b.form, a.form);
}
