/** Points of time as the text that cells of columns keep, which sorts as the times do: `2020-01-31 12:00:00`. */
import { lookup } from "../names/lookup";

/** The type that columns of times have here, whatever their resolution. */
export const TIME = "datetime64[ns]";

const DAY = 86_400;

/** The signs of `strptime` that are read, with what they stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  Y: "(?<Y>\\d{4})",
  m: "(?<m>\\d{1,2})",
  d: "(?<d>\\d{1,2})",
  H: "(?<H>\\d{1,2})",
  M: "(?<M>\\d{1,2})",
  S: "(?<S>\\d{1,2})",
  f: "(?<f>\\d{1,9})",
};

/** A format of `strptime` as a pattern; undefined where it has a sign that is not read. */
export function patternOf(format: string): RegExp | undefined {
  let source = "";
  const seen = new Set<string>();
  for (let at = 0; at < format.length; at += 1) {
    const sign = format[at] ?? "";
    if (sign !== "%") {
      source += sign.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&");
      continue;
    }
    at += 1;
    const name = format[at] ?? "";
    const part = lookup(SIGNS, name);
    if (part === undefined || seen.has(name)) return undefined;
    seen.add(name);
    source += part;
  }
  return seen.has("Y") ? new RegExp(`^${source}$`) : undefined;
}

/** ISO's way of writing, in which the end may be missing. */
export const ISO =
  /^(?<Y>\d{4})-(?<m>\d{1,2})(?:-(?<d>\d{1,2})(?:[ T](?<H>\d{1,2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.(?<f>\d{1,9}))?)?)?)?$/;
const YEAR = /^(?<Y>\d{4})$/;

const two = (value: number): string => String(value).padStart(2, "0");

/** Whether points of time of a year are told: those that every release of pandas has. */
const isTold = (year: number): boolean => year >= 1678 && year < 2262;

/** A point of time as cells keep it. */
export const written = (date: Date): string => date.toISOString().slice(0, 19).replace("T", " ");

/** A second since 1970 as the text that cells keep; undefined where it is too far off to be told. */
export function cellAt(second: number): string | undefined {
  const date = new Date(second * 1000);
  return isTold(date.getUTCFullYear()) ? written(date) : undefined;
}

/** A point of time as the text that cells keep, which sorts as the times do; undefined where there is no such day. */
export function readBy(pattern: RegExp, text: string): string | undefined {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return undefined;
  const part = (name: string, fallback: number): number => Number(lookup(parts, name) ?? fallback);
  const [year, month, day] = [part("Y", 0), part("m", 1), part("d", 1)];
  const [hour, minute, second] = [part("H", 0), part("M", 0), part("S", 0)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = isTold(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59) return undefined;
  const rest = (parts.f ?? "").replace(/0+$/, "");
  const whole = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
  return rest === "" ? whole : `${whole}.${rest.padEnd(9, "0")}`;
}

/** A point of time that the program writes as text: `"2016-03"` is the beginning of that month. */
export const timeOf = (text: string): string | undefined => readBy(ISO, text) ?? readBy(YEAR, text);

/** Seconds since 1970 of a cell, without what is smaller. */
export const secondsOf = (cell: string): number =>
  Date.parse(`${cell.slice(0, 19).replace(" ", "T")}Z`) / 1000;

/** The same as JavaScript has it, in its universal time. */
export const at = (cell: string): Date => new Date(secondsOf(cell) * 1000);
/** Monday is 0. */
const weekday = (cell: string): number => (at(cell).getUTCDay() + 6) % 7;
export const month = (cell: string): number => at(cell).getUTCMonth() + 1;
const dayOfYear = (cell: string): number =>
  Math.floor((secondsOf(cell) - Date.UTC(at(cell).getUTCFullYear(), 0, 1) / 1000) / DAY) + 1;

/** The week of ISO's calendar, which is that of its Thursday. */
function week(cell: string): number {
  const thursday = new Date((secondsOf(cell) + (3 - weekday(cell)) * DAY) * 1000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / 1000 / DAY / 7) + 1;
}

/** Parts of a point of time that are numbers. */
export const NUMBERS_OF_TIME: Readonly<Record<string, (cell: string) => number>> = {
  year: (cell) => at(cell).getUTCFullYear(),
  month,
  day: (cell) => at(cell).getUTCDate(),
  hour: (cell) => at(cell).getUTCHours(),
  minute: (cell) => at(cell).getUTCMinutes(),
  second: (cell) => at(cell).getUTCSeconds(),
  dayofweek: weekday,
  day_of_week: weekday,
  weekday,
  dayofyear: dayOfYear,
  day_of_year: dayOfYear,
  quarter: (cell) => Math.ceil(month(cell) / 3),
  week,
};

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Parts that are texts. */
export const NAMES_OF_TIME: Readonly<Record<string, (cell: string) => string>> = {
  day_name: (cell) => DAYS[weekday(cell)] ?? "",
  month_name: (cell) => MONTHS[month(cell) - 1] ?? "",
};
