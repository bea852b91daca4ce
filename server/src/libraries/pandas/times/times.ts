/** Points of time in columns: read off text as pandas reads them, taken apart, compared and counted by spans. */
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  mappedContent,
  onlyGaps,
  onlyType,
} from "../../../values/contents/column-content";
import {
  ISO,
  NAMES_OF_TIME,
  NUMBERS_OF_TIME,
  TIME,
  at,
  month,
  patternOf,
  readBy,
  secondsOf,
  timeOf,
  written,
} from "../../../values/contents/time-cells";
import { lookup } from "../../../values/names/lookup";

export const isTime = (dtype: string | undefined): boolean => dtype?.startsWith("datetime64") === true;

const DAY = 86_400;

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

/** A part of each point of time; undefined where the times, or the part, are not known. */
export function partOfTimes(content: ColumnContent | undefined, name: string): ColumnContent | undefined {
  const [number, text] = [lookup(NUMBERS_OF_TIME, name), lookup(NAMES_OF_TIME, name)];
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
