/** `math`: exact integers where Python gives integers, floats else. */
import { argument } from "../../callables/arguments";
import { integerDim, integerValue, numberOf } from "../numbers/python-number";
import { known, withOrigin } from "../../../values/dimensions/dimension";
import { product } from "../../../values/dimensions/arithmetic";
import { itemsOf } from "../iteration/iteration";
import { roundedQuotient } from "../../../values/dimensions/quotient";
import { reason } from "../../../values/records/reason";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type Value,
  bool,
  float,
  intOf,
  libraryFunction,
  unknown,
} from "../../../values/value";

const lost = (value: Value | undefined): Value =>
  unknown(value?.kind === "unknown" ? value.reason : reason("not-supported", "math"));

/** `floor`, `ceil` and `trunc`: an integer of a float. */
const rounded =
  (round: (x: number) => number, rounds: "up" | "down" | "cut") =>
  (args: Arguments): Value => {
    const value = argument(args, 0);
    if (value && integerDim(value)) return value;
    const ofQuotient = value && roundedQuotient(value, rounds);
    if (ofQuotient) return intOf(withOrigin(ofQuotient, { ...ofQuotient.origin, span: args.site }));
    const number = value && numberOf(value);
    if (number === undefined || !Number.isFinite(number)) return lost(value);
    const whole = round(number);
    return Number.isSafeInteger(whole)
      ? { kind: "int", dim: known(whole, { span: args.site }) }
      : { kind: "bigint", value: BigInt(whole) };
  };

const real =
  (compute: (x: number, y: number, ...rest: number[]) => number) =>
  (args: Arguments): Value => {
    const numbers = args.positional.map(numberOf);
    return numbers.every((n) => n !== undefined)
      ? float(compute(numbers[0] ?? NaN, numbers[1] ?? NaN, ...numbers.slice(2)))
      : float(undefined);
  };

function gcd(args: Arguments): Value {
  const dims = args.positional.map(integerDim);
  let result = 0n;
  for (const dim of dims) {
    if (dim?.kind !== "known") return lost(args.positional.find((v) => v.kind === "unknown"));
    let [a, b] = [result, BigInt(Math.abs(dim.value))];
    while (b !== 0n) [a, b] = [b, a % b];
    result = a;
  }
  return integerValue(result, args.site);
}

function prod(args: Arguments, context: Context): Value {
  const value = argument(args, 0) ?? NONE;
  const items = itemsOf(value, context);
  const dims = items?.map(integerDim);
  return dims?.every((d) => d !== undefined) ? intOf(product(dims)) : lost(value);
}

function factorial(args: Arguments): Value {
  const n = numberOf(argument(args, 0) ?? NONE);
  if (n === undefined || !Number.isInteger(n) || n < 0 || n > 170) return lost(argument(args, 0));
  let result = 1n;
  for (let i = 2n; i <= BigInt(n); i++) result *= i;
  return integerValue(result, args.site);
}

/** `comb(n, k)` and `perm(n, k)`. */
const choices =
  (isOrdered: boolean) =>
  (args: Arguments): Value => {
    const [n, k] = args.positional.map(numberOf);
    if (n === undefined || k === undefined || n < 0 || k < 0 || n > 1000) return lost(args.positional[0]);
    let result = 1n;
    if (!Number.isInteger(n) || !Number.isInteger(k)) return lost(args.positional[0]);
    if (k > n) return integerValue(0n, args.site);
    for (let i = 0n; i < BigInt(k); i++) result = (result * (BigInt(n) - i)) / (isOrdered ? 1n : i + 1n);
    return integerValue(result, args.site);
  };

function isqrt(args: Arguments): Value {
  const n = numberOf(argument(args, 0) ?? NONE);
  return n === undefined || !(n >= 0) || n > Number.MAX_SAFE_INTEGER
    ? lost(argument(args, 0))
    : { kind: "int", dim: known(Math.floor(Math.sqrt(n)), { span: args.site }) };
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  floor: rounded(Math.floor, "down"),
  ceil: rounded(Math.ceil, "up"),
  trunc: rounded(Math.trunc, "cut"),
  sqrt: real(Math.sqrt),
  exp: real(Math.exp),
  log: real((x, base) => (Number.isNaN(base) ? Math.log(x) : Math.log(x) / Math.log(base))),
  log2: real(Math.log2),
  log10: real(Math.log10),
  log1p: real(Math.log1p),
  pow: real((x, y) => x ** y),
  sin: real(Math.sin),
  cos: real(Math.cos),
  tan: real(Math.tan),
  tanh: real(Math.tanh),
  atan2: real((y, x) => Math.atan2(y, x)),
  hypot: real((x, y) => Math.hypot(x, Number.isNaN(y) ? 0 : y)),
  fabs: real(Math.abs),
  radians: real((x) => (x * Math.PI) / 180),
  degrees: real((x) => (x * 180) / Math.PI),
  isnan: (args) => {
    const n = numberOf(argument(args, 0) ?? NONE);
    return n === undefined ? lost(argument(args, 0)) : bool(Number.isNaN(n));
  },
  gcd,
  prod,
  factorial,
  comb: choices(false),
  perm: choices(true),
  isqrt,
};

export const mathFunctions: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(functions).map(
    ([name, call]) => [`math.${name}`, () => libraryFunction(`math.${name}`, call)] as const,
  ),
  ["math.pi", () => float(Math.PI)],
  ["math.e", () => float(Math.E)],
  ["math.inf", () => float(Infinity)],
  ["math.nan", () => float(NaN)],
];
