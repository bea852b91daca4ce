/** Numbers and texts that Python's conversions and ranges refuse, and `random`. */
import { argument } from "../../callables/arguments";
import { floatOfText } from "../numbers/python-number";
import { textOf } from "../text/value-text";
import { plainType } from "../objects/plain-types";
import { knownInteger, knownNumber } from "../../../values/known-number";
import type { Arguments, Value } from "../../../values/value";
import { type Refuses, type Said, typeError, valueError } from "./refusal";

/** A text of Python's own that is known whole, and in which its characters are what they seem. */
const plainText = (value: Value | undefined): string | undefined =>
  value?.kind === "str" && !value.instance && value.value !== undefined && /^[\x20-\x7e]*$/.test(value.value)
    ? value.value
    : undefined;

/** Bases that `int` takes beside 0, which reads the prefix. */
const [LEAST_BASE, MOST_BASE] = [2, 36];
const DECIMAL = 10;
/** What may stand before the digits of a base. */
const PREFIXES: Readonly<Record<number, string>> = { 2: "0b", 8: "0o", 16: "0x" };

/** Whether a text is a whole number of a base, underscores between its digits included. */
function isWhole(text: string, base: number): boolean {
  const unsigned = text.trim().toLowerCase().replace(/^[-+]/, "");
  const prefix = PREFIXES[base];
  const digits = prefix !== undefined && unsigned.startsWith(prefix) ? unsigned.slice(2) : unsigned;
  const isSpaced = digits !== unsigned && digits.startsWith("_");
  const own = isSpaced ? digits.slice(1) : digits;
  return (
    /^[\da-z]+(?:_[\da-z]+)*$/.test(own) &&
    Array.from(own.replaceAll("_", "")).every((digit) => Number.parseInt(digit, MOST_BASE) < base)
  );
}

function integerOf(args: Arguments): Said | undefined {
  const [given] = args.positional;
  if (given?.kind === "float" && given.value !== undefined && !given.instance) {
    if (Number.isNaN(given.value)) return valueError("cannot convert float NaN to integer");
    return Number.isFinite(given.value)
      ? undefined
      : { exception: "OverflowError", message: "cannot convert float infinity to integer" };
  }
  const base = argument(args, 1, "base");
  const radix = knownInteger(base);
  if (radix !== undefined && radix !== 0 && (radix < LEAST_BASE || radix > MOST_BASE))
    return valueError("int() base must be >= 2 and <= 36, or 0");
  const text = plainText(given);
  const used = base ? radix : DECIMAL;
  if (given === undefined || text === undefined || used === undefined || used === 0) return undefined;
  if (isWhole(text, used)) return undefined;
  return valueError(`invalid literal for int() with base ${used}: ${textOf(given, undefined, "r") ?? "…"}`);
}

function floatOf({ positional: [given] }: Arguments): Said | undefined {
  const text = plainText(given);
  if (given === undefined || text === undefined || floatOfText(text.trim()) !== undefined) return undefined;
  return valueError(`could not convert string to float: ${textOf(given, undefined, "r") ?? "…"}`);
}

/** Behind the last character that there is. */
const CHARACTERS = 0x110000;

function characterOf({ positional: [code] }: Arguments): Said | undefined {
  const number = knownInteger(code);
  if (number === undefined || (number >= 0 && number < CHARACTERS)) return undefined;
  return valueError("chr() arg not in range(0x110000)");
}

function codeOf({ positional: [text] }: Arguments): Said | undefined {
  if (text?.kind !== "str" || text.instance || text.value === undefined) return undefined;
  const length = Array.from(text.value).length;
  return length === 1
    ? undefined
    : typeError(`ord() expected a character, but string of length ${length} found`);
}

const rangeOf = ({ positional: [, , step] }: Arguments): Said | undefined =>
  knownInteger(step) === 0 ? valueError("range() arg 3 must not be zero") : undefined;

/** Both ends may be drawn. */
function drawnBetween(args: Arguments): Said | undefined {
  const [from, to] = [knownInteger(argument(args, 0, "a")), knownInteger(argument(args, 1, "b"))];
  return from !== undefined && to !== undefined && from > to ? valueError("empty range …") : undefined;
}

function drawnOfRange(args: Arguments): Said | undefined {
  const [first, second, by] = [0, 1, 2].map((i) => knownInteger(args.positional[i]));
  const given = args.positional.length;
  if (args.keywords.size > 0) return undefined;
  if (by === 0) return valueError("zero step for randrange()");
  if (given === 1 && first !== undefined && first <= 0) return valueError("empty range …");
  const isEmpty = given === 2 && first !== undefined && second !== undefined && first >= second;
  return isEmpty ? valueError("empty range …") : undefined;
}

const division = { exception: "ZeroDivisionError", message: "…division…by zero…" };

const dividedBy = ({ positional: [left, right] }: Arguments): Said | undefined =>
  knownNumber(left) !== undefined && isPlainNumber(right) && knownNumber(right) === 0 ? division : undefined;

const isPlainNumber = (value: Value | undefined): boolean => {
  const type = value && plainType(value);
  return type === "int" || type === "float";
};

/** `pow(base, exp, mod)`. */
function powerOf({ positional: [base, exponent, modulus] }: Arguments): Said | undefined {
  if (modulus) return knownInteger(modulus) === 0 ? valueError("pow() 3rd argument cannot be 0") : undefined;
  if (base === undefined || exponent === undefined) return undefined;
  return refusedPower(base, exponent);
}

/** Zero to a negative power. */
export function refusedPower(base: Value, exponent: Value): Said | undefined {
  const isZero = isPlainNumber(base) && knownNumber(base) === 0;
  const power = isPlainNumber(exponent) ? knownNumber(exponent) : undefined;
  return isZero && power !== undefined && power < 0
    ? { exception: "ZeroDivisionError", message: "…cannot be raised to a negative power" }
    : undefined;
}

/** What is only just below 0 may be so because JavaScript rounds in its own way. */
const isNotPositive = (number: number | undefined): boolean =>
  number !== undefined && number <= 0 && (Number.isInteger(number) || number < -1e-9);

/** `math.log(x, base)`, `math.fmod(x, y)` and `math.pow(x, y)`, of numbers that are both known. */
function logarithmOf({ positional: [x, base] }: Arguments): Said | undefined {
  const [number, radix] = [knownNumber(x), knownNumber(base)];
  if (isNotPositive(number) || isNotPositive(radix)) return valueError("math domain error");
  return radix === 1 ? division : undefined;
}

const remainderOf = ({ positional: [x, y] }: Arguments): Said | undefined =>
  Number.isFinite(knownNumber(x)) && knownNumber(y) === 0 ? valueError("math domain error") : undefined;

function floatPowerOf({ positional: [x, y] }: Arguments): Said | undefined {
  const [base, exponent] = [knownNumber(x), knownNumber(y)];
  if (base === undefined || exponent === undefined || !Number.isFinite(base) || !Number.isFinite(exponent))
    return undefined;
  const isRoot = base < 0 && !Number.isInteger(exponent);
  return isRoot || (base === 0 && exponent < 0) ? valueError("math domain error") : undefined;
}

/** By canonical name. */
export const refusedNumbers: Readonly<Record<string, Refuses>> = {
  "builtins.int": integerOf,
  "builtins.float": floatOf,
  "builtins.chr": characterOf,
  "builtins.ord": codeOf,
  "builtins.range": rangeOf,
  "builtins.divmod": dividedBy,
  "builtins.pow": powerOf,
  "math.log": logarithmOf,
  "math.fmod": remainderOf,
  "math.pow": floatPowerOf,
  "random.randint": drawnBetween,
  "random.randrange": drawnOfRange,
};
