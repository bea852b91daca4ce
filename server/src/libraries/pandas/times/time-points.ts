/** `pd.Timestamp`, `pd.Timedelta` and `pd.DateOffset`: one point of time, and the way from one to another. */
import { given } from "../arguments";
import { tableOf } from "../tables";
import { DURATION } from "../contents/number-cells";
import { isTime } from "./times";
import { type Method, libraryClass } from "../../library-class";
import {
  DAY,
  type Times,
  exactSpan,
  later,
  numberIn,
  partAttributes,
  partOfPoint,
  partsGiven,
  pointOperators,
  secondsOfKeywords,
  spanAttributes,
  spanMethods,
} from "../../points-of-time";
import { type ColumnContent, mappedContent, onlyGaps } from "../../../values/contents/column-content";
import { secondsOf, timeOf } from "../../../values/contents/time-cells";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import { dayOf, pointOf, pointState, spanOf, spanState } from "../../../values/contents/time-point";
import {
  type Arguments,
  type ClassValue,
  type Value,
  argumentsOf,
  float,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

/** The longest span that pandas has, rounded down: 106,751 days. */
const LONGEST = 106_751 * DAY;

/** Seconds of the units that spans are counted in, by the names that `pd.Timedelta` takes. */
const UNITS: Readonly<Record<string, number>> = {
  W: 7 * DAY,
  weeks: 7 * DAY,
  D: DAY,
  d: DAY,
  day: DAY,
  days: DAY,
  h: 3600,
  H: 3600,
  hr: 3600,
  hour: 3600,
  hours: 3600,
  m: 60,
  min: 60,
  minute: 60,
  minutes: 60,
  T: 60,
  s: 1,
  S: 1,
  sec: 1,
  second: 1,
  seconds: 1,
};

/** Dates as Americans write them, and without signs between their parts. */
function written(text: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month ?? ""}-${day ?? ""}`;
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return y === undefined ? text : `${y}-${m ?? ""}-${d ?? ""}`;
}

/** The point of time that a value stands for, as columns keep it; undefined where that is not known. */
export function cellOfPoint(value: Value | undefined): string | undefined {
  const text = knownText(value);
  return text === undefined ? (pointOf(value) ?? dayOf(value))?.cell : timeOf(written(text));
}

/** One point of time, as pandas has it. */
export const pointValue = (cell: string | undefined, site: Span): Value => ({
  kind: "object",
  class: pointClass,
  attributes: new Map(),
  native: pointState(cell),
  constructed: site,
});

/** One span of time, as pandas has it. */
const spanValue = (seconds: number | undefined, site: Span): Value => ({
  kind: "object",
  class: spanClass,
  attributes: new Map(),
  native: spanState(exactSpan(seconds, LONGEST)),
  constructed: site,
});

/** `"4 days"`, `"15min"`; undefined for what is written otherwise. */
export function secondsIn(text: string): number | undefined {
  const [, count, unit = ""] = /^(\d*\.?\d*) ?([A-Za-z]+)$/.exec(text.trim()) ?? [];
  const length = lookup(UNITS, unit);
  return count === undefined || length === undefined
    ? undefined
    : (count === "" ? 1 : Number(count)) * length;
}

/** `pd.Timedelta(4, unit="D")`, `pd.Timedelta("4 days")`, `pd.Timedelta(days=4)`. */
function secondsGiven(args: Arguments): number | undefined {
  if (args.rest) return undefined;
  const value = given(args, 0, "value");
  if (!value) return secondsOfKeywords(args.keywords, UNITS);
  const own = spanOf(value)?.seconds;
  if (own !== undefined) return own;
  const text = knownText(value);
  if (text !== undefined) return secondsIn(text);
  const [count, unit] = [numberIn(value), knownText(given(args, 1, "unit"))];
  const length = unit === undefined ? undefined : lookup(UNITS, unit);
  return count === undefined || length === undefined ? undefined : count * length;
}

/** `pd.Timestamp("2020-01-31")`, `pd.Timestamp(2020, 1, 31)`, `pd.Timestamp(year=2020, month=1, day=31)`. */
function cellGiven(args: Arguments): string | undefined {
  const { positional, keywords } = args;
  if (positional.length === 1 && keywords.size === 0) return cellOfPoint(positional[0]);
  const parts = partsGiven(args, ["year", "month", "day", "hour", "minute", "second"]);
  if (!parts) return undefined;
  const [year = 0, month, day, ...clock] = parts;
  return timeOf(
    `${year}-${month ?? 0}-${day ?? 0} ${clock.map((part) => String(part).padStart(2, "0")).join(":")}`,
  );
}

const lost = (what: string): Value => unknown("data", what);

/** Operators that add, with 1, and those that take away. */
const SIGNS: Readonly<Record<string, 1 | -1>> = { add: 1, radd: 1, sub: -1, subtract: -1, rsub: -1 };

/**
 * `column + span`, `column - span`, `column - point` and `point - column` of points of time; undefined where it can't be
 * told.
 */
export function computedTimes(
  operator: string,
  content: ColumnContent | undefined,
  other: Value | undefined,
): ColumnContent | undefined {
  const [point, span] = [pointOf(other), spanOf(other)];
  const sign = lookup(SIGNS, operator);
  const isTurned = operator === "rsub";
  if (!content || !isTime(content.dtype) || sign === undefined) return undefined;
  if (span && !isTurned) {
    const { seconds } = span;
    const moved = (cell: string): string | undefined =>
      later(cell, seconds === undefined ? undefined : sign * seconds);
    // Points that are too far off to be told are not missing.
    return content.values?.every((cell) => moved(cell) !== undefined) === true
      ? mappedContent(content, content.dtype, moved)
      : onlyGaps(content, content.dtype);
  }
  const from = sign === -1 ? point?.cell : undefined;
  return from !== undefined &&
    content.values &&
    [from, ...content.values].every(({ length }) => length === 19)
    ? mappedContent(content, DURATION, (cell) =>
        String((secondsOf(cell) - secondsOf(from)) * (isTurned ? -1 : 1)),
      )
    : undefined;
}

const PARTS =
  "year month day hour minute second dayofweek day_of_week dayofyear day_of_year quarter week".split(" ");

/** Points and spans of pandas; a table takes them one by one by a method of its own. */
const times: Times = {
  place: pointOf,
  point: (cell, site) => pointValue(cell, site),
  span: (seconds, site) => spanValue(seconds, site),
  other: (name, self, other, site, context) => {
    const method = tableOf(other) ? context.attribute(other, name) : undefined;
    return method && context.call(method, argumentsOf(site, [self]));
  },
};

const partOf = (self: Value | undefined, name: string): Value | undefined =>
  partOfPoint(pointOf(self)?.cell, name);

/** `pandas.Timestamp`. */
const pointClass: ClassValue = libraryClass("pandas.Timestamp", [], {
  openBase: { code: "not-modelled", detail: "pandas.Timestamp" },
  construct: (args) => pointValue(cellGiven(args), args.site),
  classMethods: {
    now: ({ site }) => pointValue(undefined, site),
    today: ({ site }) => pointValue(undefined, site),
  },
  methods: {
    ...pointOperators(times),
    weekday: ({ positional: [self] }) => partOf(self, "weekday") ?? lost("a day of the week"),
    day_name: ({ positional: [self] }) => partOf(self, "day_name") ?? str(undefined),
    month_name: ({ positional: [self] }) => partOf(self, "month_name") ?? str(undefined),
    strftime: () => str(undefined),
    isoformat: () => str(undefined),
    timestamp: ({ positional: [self] }) => {
      const cell = pointOf(self)?.cell;
      return float(cell?.length === 19 ? secondsOf(cell) : undefined);
    },
    normalize: ({ positional: [self], site }) => {
      const cell = pointOf(self)?.cell;
      return pointValue(cell && `${cell.slice(0, 10)} 00:00:00`, site);
    },
  },
  attributes: partAttributes("pandas.Timestamp", pointOf, PARTS),
});

/** `pandas.Timedelta`. */
const spanClass: ClassValue = libraryClass("pandas.Timedelta", [], {
  openBase: { code: "not-modelled", detail: "pandas.Timedelta" },
  construct: (args) => spanValue(secondsGiven(args), args.site),
  methods: spanMethods(times),
  attributes: spanAttributes("pandas.Timedelta"),
});

/** `pd.DateOffset(days=2)`, which is a span where nothing of it depends on the calendar. */
const offset: Method = (args) => {
  const isSpan = args.positional.length === 0 && args.keywords.size > 0 && !args.rest;
  return isSpan ? spanValue(secondsOfKeywords(args.keywords, UNITS), args.site) : lost("pandas.DateOffset");
};

/** Points and spans of time, by name. */
export const timePoints: readonly (readonly [string, () => Value])[] = [
  ["pandas.Timestamp", () => pointClass],
  ["pandas.Timedelta", () => spanClass],
  ["pandas.DateOffset", () => libraryFunction("pandas.DateOffset", offset)],
];
