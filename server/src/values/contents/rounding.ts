/** Rounding of floats as Python and NumPy do it: halves go to the even neighbour. */

/** Decimal places beyond which no float has digits that decide a tie: 2^-52 has as many. */
const EXACT_PLACES = 52;
/** `toFixed` gives up to 100 places. A float that has something behind more than the others has nothing before them. */
const MOST_PLACES = 100 - EXACT_PLACES;
/** From here on floats are whole numbers. */
const WHOLE = 2 ** 53;
/** No float has more places before the point. */
const MOST_DIGITS = 308;

/**
 * A float to so many decimal places, as Python's `round` gives it: the decimal number that is nearest to the exact
 * value of the float, of two as near the one whose last digit is even. 2.675 is 2.67499…, so that it becomes 2.67.
 */
export function roundedTo(number: number, digits: number): number {
  if (digits > MOST_PLACES || (digits >= 0 && Math.abs(number) >= WHOLE)) return number;
  if (digits < -MOST_DIGITS) return 0;
  const scale = 10 ** digits;
  if (digits < 0) return roundHalfEven(number * scale) / scale;
  return isTie(number, digits) ? roundHalfEven(number * scale) / scale : Number(number.toFixed(digits));
}

/** Whether a float is exactly between two decimal numbers of so many places. */
export function isTie(number: number, digits: number): boolean {
  if (digits > MOST_PLACES) return false;
  const [, fraction = ""] = Math.abs(number)
    .toFixed(digits + EXACT_PLACES)
    .split(".");
  return /^50*$/.test(fraction.slice(digits));
}

/** The whole number that is nearest, of two as near the even one. */
export function roundHalfEven(scaled: number): number {
  const floor = Math.floor(scaled);
  if (scaled - floor === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(scaled);
}
