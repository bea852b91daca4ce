/** Days that there are not, and texts that are no points of time, after `datetime` and `_strptime` of CPython. */
import { argument } from "../../callables/arguments";
import { textOf } from "../text/value-text";
import { lookup } from "../../../values/names/lookup";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";
import { refusedDay } from "./days";
import { type Refuses, type Said, valueError } from "./refusal";

/** `date(year, month, day)` and `datetime(…)`; what each number may be stands among the domains. */
function dayOf(args: Arguments): Said | undefined {
  const [year, month, day] = ["year", "month", "day"].map((name, i) => knownInteger(argument(args, i, name)));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const words = refusedDay(year, month, day);
  return words === undefined ? undefined : valueError(words);
}

/** A year in which nobody gives one. */
const YEAR = 1900;

/**
 * What each sign of a format takes. Names of days and months are those of a language that nobody knows here: whatever stands
 * in their place may be one.
 */
const SIGNS: Readonly<Record<string, string>> = {
  d: "(?<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])",
  f: "[0-9]{1,6}",
  H: "(?:2[0-3]|[0-1]\\d|\\d)",
  I: "(?:1[0-2]|0[1-9]|[1-9])",
  j: "(?:36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])",
  m: "(?<m>1[0-2]|0[1-9]|[1-9])",
  M: "(?:[0-5]\\d|\\d)",
  S: "(?:6[0-1]|[0-5]\\d|\\d)",
  w: "[0-6]",
  y: "(?<y>\\d\\d)",
  Y: "(?<Y>\\d\\d\\d\\d)",
  z: "(?:[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?:Z))",
  a: "[^\\d\\s]+",
  A: "[^\\d\\s]+",
  b: "[^\\d\\s]+",
  B: "[^\\d\\s]+",
  p: "[^\\d\\s]*",
  "%": "%",
};

/** Characters of a format and of a text that are looked at: both are short, and patterns are tried at every place. */
const LONGEST = 100;

/** A format as a pattern; words where it is none, undefined where it has signs that are not read here. */
export function patternOf(format: string): RegExp | Said | undefined {
  let source = "";
  const seen = new Set<string>();
  for (let i = 0; i < format.length; i++) {
    const character = format[i] ?? "";
    if (character !== "%") {
      source += /\s/.test(character) ? "\\s+" : character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      continue;
    }
    const sign = format[++i];
    if (sign === undefined) return valueError(`stray % in format '${format}'`);
    const taken = lookup(SIGNS, sign);
    // A sign that stands twice is an error of its own.
    if (taken === undefined || (sign !== "%" && seen.has(sign))) return undefined;
    seen.add(sign);
    source += taken;
  }
  return new RegExp(`^${source.replaceAll(/(?:\\s\+)+/g, "\\s+")}`, "i");
}

const written = (text: string): string => textOf({ kind: "str", value: text }, undefined, "r") ?? "…";

/** A text that does not look as its format says, or names a day that there is not. */
function parsed({ positional: [textValue, formatValue], keywords }: Arguments): Said | undefined {
  const [text, format] = [knownText(textValue), knownText(formatValue)];
  if (keywords.size > 0 || text === undefined || format === undefined) return undefined;
  if (text.length > LONGEST || format.length > LONGEST) return undefined;
  const pattern = patternOf(format);
  if (!(pattern instanceof RegExp)) return pattern;
  const found = pattern.exec(text);
  if (!found) return valueError(`time data ${written(text)} does not match format ${written(format)}`);
  if (found[0].length < text.length)
    return valueError(`unconverted data remains: ${text.slice(found[0].length)}`);
  const { Y: year, y: short, m: month = "1", d: day = "1" } = found.groups ?? {};
  const century = Number(short) < 69 ? 2000 : 1900;
  const whole = year ?? (short === undefined ? YEAR : century + Number(short));
  const words = refusedDay(Number(whole), Number(month), Number(day));
  return words === undefined ? undefined : valueError(words);
}

/** `date.fromisoformat` of the form that every release reads; others it reads since 3.11. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const WEEK = /^\d{4}-?W\d\d(-?\d)?$|^\d{8}$/;

function isoOf(isTime: boolean): Refuses {
  return ({ positional: [value] }) => {
    const text = knownText(value);
    if (text === undefined) return undefined;
    const [whole, year, month, day] = ISO.exec(text) ?? [];
    if (whole === undefined)
      return isTime || WEEK.test(text) ? undefined : valueError(`Invalid isoformat string: ${written(text)}`);
    if (!isTime && whole !== text) return valueError(`Invalid isoformat string: ${written(text)}`);
    const words = refusedDay(Number(year), Number(month), Number(day));
    return words === undefined ? undefined : valueError(words);
  };
}

/** By canonical name. */
export const refusedTimes: Readonly<Record<string, Refuses>> = {
  "datetime.date": dayOf,
  "datetime.datetime": dayOf,
  "datetime.datetime.strptime": parsed,
  "time.strptime": parsed,
  "datetime.date.fromisoformat": isoOf(false),
  "datetime.datetime.fromisoformat": isoOf(true),
};
