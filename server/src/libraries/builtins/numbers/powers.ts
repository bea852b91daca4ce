/**
 * Powers and remainders of floating-point numbers as Python has them. JavaScript's powers differ in the last digit
 * (`2.5 ** -5`), which decides comparisons.
 */

/** Digits behind the binary point of what is computed here, of which a float keeps 53. */
const BITS = 160n;
const ONE = 1n << BITS;

/** Exponents up to here are multiplied out. */
const MOST_FACTORS = 256;
/** Beyond these a float has no normal neighbours to be rounded to. */
const [SMALLEST, LARGEST] = [1e-300, 1e300];

/** `mantissa · 2 ** exponent`, exactly a float. */
function partsOf(value: number): readonly [mantissa: bigint, exponent: number] {
  let [mantissa, exponent] = [value, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  return [BigInt(mantissa), exponent];
}

/** `digits · 2 ** exponent` as the nearest float: of more digits than count, only whether any follows. */
function toFloat(digits: bigint, exponent: number): number {
  const surplus = BigInt(digits.toString(2).length) - BITS;
  if (surplus > 0n) {
    const kept = digits >> surplus;
    const sticky = kept << surplus === digits ? 0n : 1n;
    return toFloat(kept | sticky, exponent + Number(surplus));
  }
  const half = Math.floor(exponent / 2);
  return Number(digits) * 2 ** half * 2 ** (exponent - half);
}

function wholePower(a: number, n: number): number {
  const [mantissa, exponent] = partsOf(Math.abs(a));
  const power = mantissa ** BigInt(Math.abs(n));
  const sign = a < 0 && n % 2 !== 0 ? -1 : 1;
  if (n >= 0) return sign * toFloat(power, exponent * n);
  const shift = BigInt(power.toString(2).length) + BITS;
  const sticky = (1n << shift) % power === 0n ? 0n : 1n;
  return sign * toFloat(2n * ((1n << shift) / power) + sticky, exponent * n - Number(shift) - 1);
}

/** `ln ((1 + z) / (1 - z)) = 2 (z + z³ / 3 + …)`. */
function logarithm(numerator: bigint, denominator: bigint): bigint {
  const z = ((numerator - denominator) << BITS) / (numerator + denominator);
  const square = (z * z) >> BITS;
  let [term, sum] = [z, z];
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = (term * square) >> BITS;
    sum += term / n;
  }
  return 2n * sum;
}

const LN2 = logarithm(2n, 1n);

/** `e ** x` of a number near 0. */
function exponential(x: bigint): bigint {
  let [term, sum] = [ONE, ONE];
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * x) >> BITS) / n;
    sum += term;
  }
  return sum;
}

function fractionalPower(a: number, b: number): number {
  const twos = Math.floor(Math.log2(a));
  const [mantissa, exponent] = partsOf(a / 2 ** twos);
  const ln = logarithm(mantissa, 1n << BigInt(-exponent)) + BigInt(twos) * LN2;
  const [factor, shift] = partsOf(b);
  const product = (ln * factor) >> BigInt(-shift);
  const whole = product / LN2;
  return toFloat(exponential(product - whole * LN2), Number(whole) - Number(BITS));
}

/** `a ** b`; undefined where Python raises or makes a complex number of it. */
export function powerOf(a: number, b: number): number | undefined {
  const near = a ** b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return near;
  if (!Number.isFinite(near)) return undefined;
  const size = Math.abs(near);
  if (a === 0 || size < SMALLEST || size > LARGEST) return near;
  if (Number.isInteger(b)) return Math.abs(b) <= MOST_FACTORS ? wholePower(a, b) : near;
  return a > 0 && Math.abs(a) > SMALLEST && Math.abs(b) < LARGEST ? fractionalPower(a, b) : near;
}

/** `a % b` of floats: what division leaves, with the sign of `b`. */
export function remainderOf(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** `a // b` of floats, by way of what division leaves: `1.0 // 0.1` is 9. */
export function floorOf(a: number, b: number): number {
  const quotient = (a - remainderOf(a, b)) / b;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
