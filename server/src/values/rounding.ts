/** Rounding of floats as Python and NumPy do it: halves go to the even neighbour. */

/** Decimal places beyond which no float has digits that decide a tie: 2^-52 has as many. */
const EXACT_PLACES = 52;

/**
 * A float to so many decimal places, as Python's `round` gives it: the decimal number that is nearest to the exact
 * value of the float, of two as near the one whose last digit is even. 2.675 is 2.67499…, so that it becomes 2.67.
 */
export function roundedTo(number: number, digits: number): number {
  const scale = 10 ** digits;
  if (digits < 0 || digits > 20 || Math.abs(number) >= 1e20) return roundHalfEven(number * scale) / scale;
  const [, fraction = ""] = Math.abs(number)
    .toFixed(digits + EXACT_PLACES)
    .split(".");
  const isTie = /^50*$/.test(fraction.slice(digits));
  return isTie ? roundHalfEven(number * scale) / scale : Number(number.toFixed(digits));
}

/** The whole number that is nearest, of two as near the even one. */
export function roundHalfEven(scaled: number): number {
  const floor = Math.floor(scaled);
  if (scaled - floor === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(scaled);
}
