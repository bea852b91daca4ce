/** Numbers and texts that Python's conversions and ranges refuse, and `random`. */
import { argument } from "../../callables/arguments";
import { floatOfText } from "../numbers/python-number";
import { textOf } from "../text/value-text";
import { knownInteger } from "../../../values/known-number";
import type { Arguments, Value } from "../../../values/value";
import { type Refuses, type Said, typeError, valueError } from "./refusal";

/** A text of Python's own that is known whole, and in which its characters are what they seem. */
const plainText = (value: Value | undefined): string | undefined =>
  value?.kind === "str" && !value.instance && value.value !== undefined && /^[\x20-\x7e]*$/.test(value.value)
    ? value.value
    : undefined;

const WHOLE = /^[-+]?\d+(_\d+)*$/;
/** Bases that `int` takes beside 0, which reads the prefix. */
const [LEAST_BASE, MOST_BASE] = [2, 36];

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
  if (base || given === undefined || text === undefined || WHOLE.test(text.trim())) return undefined;
  return valueError(`invalid literal for int() with base 10: ${textOf(given, undefined, "r") ?? "…"}`);
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

/** By canonical name. */
export const refusedNumbers: Readonly<Record<string, Refuses>> = {
  "builtins.int": integerOf,
  "builtins.float": floatOf,
  "builtins.chr": characterOf,
  "builtins.ord": codeOf,
  "builtins.range": rangeOf,
  "random.randint": drawnBetween,
  "random.randrange": drawnOfRange,
};
