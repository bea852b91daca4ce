/** Points of time in columns: read off text as pandas reads them, taken apart, compared and counted by spans. */
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  mappedContent,
  onlyGaps,
  onlyType,
} from "../../../values/contents/column-content";
import { lookup } from "../../../values/names/lookup";

/** The type that columns of times have here, whatever their resolution. */
export const TIME = "datetime64[ns]";

export const isTime = (dtype: string | undefined): boolean => dtype?.startsWith("datetime64") === true;

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
function patternOf(format: string): RegExp | undefined {
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
const ISO =
  /^(?<Y>\d{4})-(?<m>\d{1,2})(?:-(?<d>\d{1,2})(?:[ T](?<H>\d{1,2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.(?<f>\d{1,9}))?)?)?)?$/;
const YEAR = /^(?<Y>\d{4})$/;

const two = (value: number): string => String(value).padStart(2, "0");

/** Whether points of time of a year are told: those that every release of pandas has. */
const isTold = (year: number): boolean => year >= 1678 && year < 2262;

const written = (date: Date): string => date.toISOString().slice(0, 19).replace("T", " ");

/** A second since 1970 as the text that cells keep; undefined where it is too far off to be told. */
export function cellAt(second: number): string | undefined {
  const date = new Date(second * 1000);
  return isTold(date.getUTCFullYear()) ? written(date) : undefined;
}

/** A point of time as the text that cells keep, which sorts as the times do; undefined where there is no such day. */
function readBy(pattern: RegExp, text: string): string | undefined {
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

/** Dates with strokes, dots or hyphens of which the year comes last, and a time of day behind them. */
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2\d{4}( \d{1,2}:\d{2}(:\d{2})?)?$/;

/** The same with the year first. */
const YEAR_FIRST = /^\d{4}([./])\d{1,2}\1\d{1,2}( \d{1,2}:\d{2}(:\d{2})?)?$/;

/** The format that pandas takes all values of a column to have, which it reads off the first one. */
function guessed(first: string, dayFirst: boolean): RegExp | undefined {
  if (ISO.test(first)) return ISO;
  const [, stroke, clock, ticks] = YEAR_FIRST.exec(first) ?? [];
  if (stroke !== undefined) return patternOf(["%Y", "%m", "%d"].join(stroke) + timeFormat(clock, ticks));
  const [, a = "", sign = "", b = "", time, seconds] = YEAR_LAST.exec(first) ?? [];
  if (sign === "") return undefined;
  const isDayFirst = dayFirst ? Number(b) <= 12 : Number(a) > 12;
  const date = (isDayFirst ? ["%d", "%m", "%Y"] : ["%m", "%d", "%Y"]).join(sign);
  return patternOf(date + timeFormat(time, seconds));
}

/** The format of a time of day behind a date, as far as there is one. */
const timeFormat = (time: string | undefined, seconds: string | undefined): string =>
  (time === undefined ? "" : " %H:%M") + (seconds === undefined ? "" : ":%S");

/** Texts read as points of time; of those that are written otherwise, only which are missing is told. */
export function timesOf(
  content: ColumnContent,
  { format, dayFirst = false }: { readonly format?: string; readonly dayFirst?: boolean } = {},
): ColumnContent {
  if (isTime(content.dtype)) return content;
  if (content.dtype !== "string" || !content.cells) return onlyGaps(content, TIME);
  const first = content.cells.find((cell) => cell !== undefined);
  const pattern = format === undefined ? first && guessed(first, dayFirst) : patternOf(format);
  if (!pattern) return onlyGaps(content, TIME);
  const read = new Map<string, string>();
  const times: Cell[] = [];
  for (const cell of content.cells) {
    const time = cell === undefined ? undefined : (read.get(cell) ?? readBy(pattern, cell));
    if (cell !== undefined && time === undefined) return onlyGaps(content, TIME);
    if (cell !== undefined && time !== undefined) read.set(cell, time);
    times.push(time);
  }
  return contentOfCells(TIME, () => times);
}

/** The columns that make points of time together, in their order: the first three are needed. */
const COLUMNS_OF_TIME = ["year", "month", "day", "hour", "minute", "second"];

/**
 * Points of time of which each part is a column (`to_datetime` of a table); undefined where one of the three that are
 * needed lacks, or there are others.
 */
export function timesOfParts(
  parts: ReadonlyMap<string, ColumnContent | undefined>,
): ColumnContent | undefined {
  const isWhole = COLUMNS_OF_TIME.slice(0, 3).every((name) => parts.has(name));
  if (!isWhole || ![...parts.keys()].every((name) => COLUMNS_OF_TIME.includes(name))) return undefined;
  const columns = COLUMNS_OF_TIME.map((name) => parts.get(name)).filter((content) => content !== undefined);
  const isRead =
    columns.length === parts.size && columns.every(({ dtype, missing }) => isInteger(dtype) && missing === 0);
  const times = isRead
    ? columns[0]?.cells?.map((_, row) => {
        const [year, month, day, ...clock] = columns.map(({ cells }) =>
          (cells?.[row] ?? "").padStart(2, "0"),
        );
        const time = [...clock, "00", "00", "00"].slice(0, 3).join(":");
        return readBy(ISO, `${year}-${month}-${day} ${time}`);
      })
    : undefined;
  // A day that there is not raises.
  const isTold = times?.every((time) => time !== undefined) === true;
  return isTold ? contentOfCells(TIME, () => times) : onlyType(TIME);
}

const isInteger = (dtype: string | undefined): boolean => /^u?int\d+$/.test(dtype ?? "");

/** Seconds since 1970 of a cell, without what is smaller. */
export const secondsOf = (cell: string): number =>
  Date.parse(`${cell.slice(0, 19).replace(" ", "T")}Z`) / 1000;

const at = (cell: string): Date => new Date(secondsOf(cell) * 1000);
/** Monday is 0. */
const weekday = (cell: string): number => (at(cell).getUTCDay() + 6) % 7;
const month = (cell: string): number => at(cell).getUTCMonth() + 1;
const dayOfYear = (cell: string): number =>
  Math.floor((secondsOf(cell) - Date.UTC(at(cell).getUTCFullYear(), 0, 1) / 1000) / DAY) + 1;

/** The week of ISO's calendar, which is that of its Thursday. */
function week(cell: string): number {
  const thursday = new Date((secondsOf(cell) + (3 - weekday(cell)) * DAY) * 1000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / 1000 / DAY / 7) + 1;
}

/** Parts of a point of time that are numbers. */
const PARTS: Readonly<Record<string, (cell: string) => number>> = {
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
const NAMES: Readonly<Record<string, (cell: string) => string>> = {
  day_name: (cell) => DAYS[weekday(cell)] ?? "",
  month_name: (cell) => MONTHS[month(cell) - 1] ?? "",
};

/** A part of each point of time; undefined where the times, or the part, are not known. */
export function partOfTimes(content: ColumnContent | undefined, name: string): ColumnContent | undefined {
  const [number, text] = [lookup(PARTS, name), lookup(NAMES, name)];
  if (!content || !isTime(content.dtype) || content.values === undefined) return undefined;
  const read = number ?? text ?? (name === "date" ? (cell: string) => cell.slice(0, 10) : undefined);
  if (!read) return undefined;
  // A number that is missing makes floats of all; days are objects of Python's.
  const dtype = name === "date" ? "object" : text ? "string" : content.missing === 0 ? "int32" : "float64";
  return mappedContent(content, dtype, (cell) => String(read(cell)));
}

/** Seconds of a span that is as long as any other of its kind. */
const LENGTHS: Readonly<Record<string, number>> = {
  D: DAY,
  h: 3600,
  H: 3600,
  min: 60,
  T: 60,
  s: 1,
  S: 1,
};

const monthNumber = (cell: string): number => at(cell).getUTCFullYear() * 12 + month(cell);

/** Spans of the calendar, each by a number that grows by one from span to span. */
const CALENDAR: Readonly<Record<string, (cell: string) => number>> = {
  W: (cell) => Math.floor((secondsOf(cell) / DAY + 3) / 7),
  M: monthNumber,
  ME: monthNumber,
  MS: monthNumber,
  Q: (cell) => Math.floor((monthNumber(cell) - 1) / 3),
  QE: (cell) => Math.floor((monthNumber(cell) - 1) / 3),
  QS: (cell) => Math.floor((monthNumber(cell) - 1) / 3),
  Y: (cell) => at(cell).getUTCFullYear(),
  YE: (cell) => at(cell).getUTCFullYear(),
  YS: (cell) => at(cell).getUTCFullYear(),
  A: (cell) => at(cell).getUTCFullYear(),
};

/** Earliest and latest of points of time of which none is missing. */
function endsOf(content: ColumnContent | undefined): readonly [string, string] | undefined {
  const values = isTime(content?.dtype) && content?.missing === 0 ? content.values : undefined;
  if (!values || values.length === 0) return undefined;
  const ordered = [...values].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** A day since 1970 as the point of time at which it begins. */
const dayAt = (days: number): string => written(new Date(days * DAY * 1000));
/** The day before the first of a month, counted as `monthNumber` does. */
const lastDayBefore = (months: number): string =>
  dayAt(Date.UTC(Math.floor((months - 1) / 12), (months - 1) % 12, 1) / 1000 / DAY - 1);
const firstDayOf = (months: number): string =>
  dayAt(Date.UTC(Math.floor((months - 1) / 12), (months - 1) % 12, 1) / 1000 / DAY);

/** What pandas calls the spans of the calendar: their last day, or their first. */
const LABELS: Readonly<Record<string, (span: number) => string>> = {
  // Weeks end on Sunday, and are called after it.
  W: (span) => dayAt(span * 7 + 3),
  M: (span) => lastDayBefore(span + 1),
  ME: (span) => lastDayBefore(span + 1),
  MS: firstDayOf,
  Q: (span) => lastDayBefore(span * 3 + 4),
  QE: (span) => lastDayBefore(span * 3 + 4),
  QS: (span) => firstDayOf(span * 3 + 1),
  Y: (span) => lastDayBefore((span + 1) * 12 + 1),
  YE: (span) => lastDayBefore((span + 1) * 12 + 1),
  YS: (span) => firstDayOf(span * 12 + 1),
  A: (span) => lastDayBefore((span + 1) * 12 + 1),
};

/** Spans of one length, one after the other, from that of the earliest point of time to that of the latest. */
export interface Spans {
  readonly count: number;
  /** What the span is called that a point of time lies in. */
  readonly of: (cell: string) => string;
}

/** The spans that `rule` (`"D"`, `"2h"`, `"ME"`) makes of points of time; undefined where that can't be told. */
export function spansOf(content: ColumnContent | undefined, rule: string): Spans | undefined {
  const ends = endsOf(content);
  const [, times = "", unit = ""] = /^(\d*)([A-Za-z]+)$/.exec(rule) ?? [];
  if (!ends) return undefined;
  const [first, last] = ends;
  const length = lookup(LENGTHS, unit);
  const count = times === "" ? 1 : Number(times);
  if (length !== undefined && count > 0 && count < 1e6) {
    // Spans are counted from the midnight before the first.
    const start = Math.floor(secondsOf(first) / DAY) * DAY;
    const span = (cell: string): number => Math.floor((secondsOf(cell) - start) / (length * count));
    const begins = (cell: string): string => written(new Date((start + span(cell) * length * count) * 1000));
    return { count: span(last) - span(first) + 1, of: begins };
  }
  const [number, label] = [lookup(CALENDAR, unit), lookup(LABELS, unit)];
  return number && label && count === 1
    ? { count: number(last) - number(first) + 1, of: (cell) => label(number(cell)) }
    : undefined;
}

/** Texts of which all that begins with them lies in one span of time. */
const PADDED = /^\d{4}(-\d{2}(-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?)?)?$/;

/** The places of a slice between two texts, of times in order: each text stands for all that begins with it. */
export function placesBetween(
  content: ColumnContent | undefined,
  lower: string | undefined,
  upper: string | undefined,
): readonly [start: number, end: number] | undefined {
  const cells = isTime(content?.dtype) && content?.missing === 0 ? content.cells : undefined;
  if (!cells) return undefined;
  const ordered: string[] = [];
  for (const cell of cells) {
    const before = ordered.at(-1);
    if (cell === undefined || (before !== undefined && cell < before)) return undefined;
    ordered.push(cell);
  }
  const from = lower === undefined ? "" : timeOf(lower);
  const isRead = upper === undefined || (PADDED.test(upper) && timeOf(upper) !== undefined);
  if (from === undefined || !isRead) return undefined;
  // What begins with the text sorts before the text with a sign behind it that sorts last.
  const to = upper === undefined ? "~" : `${upper.replace("T", " ")}~`;
  const start = ordered.findIndex((cell) => cell >= from);
  const end = ordered.findIndex((cell) => cell > to);
  return [start < 0 ? ordered.length : start, end < 0 ? ordered.length : end];
}
