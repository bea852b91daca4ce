/** `pd.Timestamp`, `pd.Timedelta` and `pd.DateOffset`: one point of time, and the way from one to another. */
import { given } from "../arguments";
import { tableOf } from "../tables";
import { orders } from "../contents/cells";
import { DURATION } from "../contents/number-cells";
import { cellAt, isTime, partOfTimes, secondsOf, TIME, timeOf } from "./times";
import { type Method, libraryClass } from "../../library-class";
import {
  type ColumnContent,
  contentOfCells,
  mappedContent,
  onlyGaps,
} from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { pythonCell } from "../../../values/contents/cell-values";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import { pointOf, pointState, spanOf, spanState } from "../../../values/contents/time-point";
import {
  type Arguments,
  type ClassValue,
  type PropertyValue,
  type Value,
  argumentsOf,
  bool,
  float,
  int,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

const DAY = 86_400;
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
  return text === undefined ? pointOf(value)?.cell : timeOf(written(text));
}

/** A point so many whole seconds later. */
export function later(cell: string | undefined, seconds: number | undefined): string | undefined {
  if (cell === undefined || seconds === undefined || !Number.isInteger(seconds)) return undefined;
  const moved = cellAt(secondsOf(cell) + seconds);
  return moved && moved + cell.slice(19);
}

/** One point of time, as pandas has it. */
export const pointValue = (cell: string | undefined, site: Span): Value => ({
  kind: "object",
  class: pointClass,
  attributes: new Map(),
  native: pointState(cell),
  constructed: site,
});

/** Whether a number of seconds is told exactly: pandas counts billionths, which JavaScript's numbers are not good for. */
const isExact = (seconds: number | undefined): boolean =>
  seconds !== undefined && Number.isSafeInteger(seconds * 1000) && Math.abs(seconds) <= LONGEST;

/** One span of time, as pandas has it. */
const spanValue = (seconds: number | undefined, site: Span): Value => ({
  kind: "object",
  class: spanClass,
  attributes: new Map(),
  native: spanState(isExact(seconds) ? seconds : undefined),
  constructed: site,
});

/** A whole or real number of Python's; undefined where it is not known. */
const numberIn = (value: Value | undefined): number | undefined =>
  value?.kind === "float" ? value.value : knownInteger(value);

/** `"4 days"`, `"15min"`; undefined for what is written otherwise. */
export function secondsIn(text: string): number | undefined {
  const [, count, unit = ""] = /^(\d*\.?\d*) ?([A-Za-z]+)$/.exec(text.trim()) ?? [];
  const length = lookup(UNITS, unit);
  return count === undefined || length === undefined
    ? undefined
    : (count === "" ? 1 : Number(count)) * length;
}

/** What keywords such as `days=2, hours=3` come to; undefined where one is another or not known. */
function secondsOfKeywords(keywords: ReadonlyMap<string, Value>): number | undefined {
  let seconds = 0;
  for (const [name, value] of keywords) {
    const [number, length] = [numberIn(value), name.endsWith("s") ? lookup(UNITS, name) : undefined];
    if (number === undefined || length === undefined) return undefined;
    seconds += number * length;
  }
  return seconds;
}

/** `pd.Timedelta(4, unit="D")`, `pd.Timedelta("4 days")`, `pd.Timedelta(days=4)`. */
function secondsGiven(args: Arguments): number | undefined {
  if (args.rest) return undefined;
  const value = given(args, 0, "value");
  if (!value) return secondsOfKeywords(args.keywords);
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
  const { positional, keywords, rest } = args;
  if (rest) return undefined;
  if (positional.length === 1 && keywords.size === 0) return cellOfPoint(positional[0]);
  const names = ["year", "month", "day", "hour", "minute", "second"];
  if (![...keywords.keys()].every((name) => names.includes(name))) return undefined;
  const parts = names.map((name, i) => {
    const value = positional[i] ?? keywords.get(name);
    return value ? knownInteger(value) : 0;
  });
  if (!parts.every((part) => part !== undefined) || positional.length > names.length) return undefined;
  const [year = 0, month, day, ...clock] = parts;
  return timeOf(
    `${year}-${month ?? 0}-${day ?? 0} ${clock.map((part) => String(part).padStart(2, "0")).join(":")}`,
  );
}

const lost = (what: string): Value => unknown("data", what);

/** What a table makes of it by a method of its own: it takes its values one by one. */
function byTable(
  name: string,
  self: Value | undefined,
  other: Value | undefined,
  site: Span,
  context: Context,
): Value | undefined {
  const method = other && tableOf(other) ? context.attribute(other, name) : undefined;
  return method && self ? context.call(method, argumentsOf(site, [self])) : undefined;
}

/** Comparisons of two points, or of two spans; what else stands there answers itself. */
const comparing = (key: (value: Value | undefined) => number | string | undefined): Record<string, Method> =>
  Object.fromEntries(
    Object.entries(orders).map(([name, compare]): [string, Method] => [
      `__${name}__`,
      ({ positional: [self, other], site }, context) => {
        const turned = lookup(TURNED, name);
        const compared = turned && byTable(`__${turned}__`, self, other, site, context);
        if (compared) return compared;
        const [a, b] = [key(self), key(other)];
        return a === undefined || b === undefined ? lost("a comparison of times") : bool(compare(a, b));
      },
    ]),
  );

/** The comparison that says the same from the other side. */
const TURNED: Readonly<Record<string, string>> = {
  eq: "eq",
  ne: "ne",
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
};

const plus =
  (sign: 1 | -1): Method =>
  ({ positional: [self, other], site }, context) => {
    const [point, own, span] = [pointOf(self), spanOf(self), spanOf(other)];
    const months = sign === 1 ? undefined : pointOf(other);
    if (point && months) {
      const [a, b] = [point.cell, months.cell];
      const isWhole = a?.slice(19) === b?.slice(19);
      return spanValue(a && b && isWhole ? secondsOf(a) - secondsOf(b) : undefined, site);
    }
    if (point && span)
      return pointValue(
        later(point.cell, span.seconds === undefined ? undefined : sign * span.seconds),
        site,
      );
    const added = sign === 1 ? pointOf(other) : undefined;
    if (own && added) return pointValue(later(added.cell, own.seconds), site);
    if (own && span)
      return spanValue(
        own.seconds === undefined || span.seconds === undefined
          ? undefined
          : own.seconds + sign * span.seconds,
        site,
      );
    return (
      byTable(sign === 1 ? "__radd__" : "__rsub__", self, other, site, context) ?? lost("a sum of times")
    );
  };

/** `column + span`, `column - span` and `column - point` of points of time; undefined where it can't be told. */
export function computedTimes(
  operator: string,
  content: ColumnContent | undefined,
  other: Value | undefined,
): ColumnContent | undefined {
  const [point, span] = [pointOf(other), spanOf(other)];
  const sign = /^r?add$/.test(operator) ? 1 : operator === "sub" || operator === "subtract" ? -1 : undefined;
  if (!content || !isTime(content.dtype) || sign === undefined) return undefined;
  if (span) {
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
    ? mappedContent(content, DURATION, (cell) => String(secondsOf(cell) - secondsOf(from)))
    : undefined;
}

/** A span so many times as long. */
const times: Method = ({ positional: [self, other], site }) => {
  const [own, count] = [spanOf(self)?.seconds, numberIn(other)];
  return spanOf(self) && (other?.kind === "int" || other?.kind === "float")
    ? spanValue(own === undefined || count === undefined ? undefined : own * count, site)
    : lost("a product of times");
};

/** How often one span is in another, or a part of it. */
const divided =
  (isWhole: boolean): Method =>
  ({ positional: [self, other], site }) => {
    const [own, span] = [spanOf(self)?.seconds, spanOf(other)];
    if (span) {
      // Whole thousandths, so that a quotient that is whole comes out whole.
      const ratio = own === undefined || !span.seconds ? undefined : (own * 1000) / (span.seconds * 1000);
      if (!isWhole) return float(ratio);
      return ratio === undefined ? lost("a quotient of times") : int(Math.floor(ratio));
    }
    const count = numberIn(other);
    return other?.kind === "int" || other?.kind === "float"
      ? spanValue(own === undefined || !count || isWhole ? undefined : own / count, site)
      : lost("a quotient of times");
  };

const attribute = (
  name: string,
  read: (self: Value) => Value | undefined,
): readonly [string, PropertyValue] => [
  name,
  {
    kind: "property",
    get: libraryFunction(
      `pandas.Timestamp.${name}`,
      ({ positional: [self] }) => (self && read(self)) ?? lost("a part of a point of time"),
      "instance",
    ),
  },
];

/** A part of a point of time, as `series.dt` has it of each. */
function partOf(self: Value, name: string): Value | undefined {
  const cell = pointOf(self)?.cell;
  const part =
    cell === undefined
      ? undefined
      : partOfTimes(
          contentOfCells(TIME, () => [cell]),
          name,
        );
  const [text] = part?.cells ?? [];
  return text === undefined ? undefined : pythonCell(text, part?.dtype);
}

const PARTS =
  "year month day hour minute second dayofweek day_of_week dayofyear day_of_year quarter week".split(" ");

/** `pandas.Timestamp`. */
const pointClass: ClassValue = libraryClass("pandas.Timestamp", [], {
  openBase: { code: "not-modelled", detail: "pandas.Timestamp" },
  construct: (args) => pointValue(cellGiven(args), args.site),
  classMethods: {
    now: ({ site }) => pointValue(undefined, site),
    today: ({ site }) => pointValue(undefined, site),
  },
  methods: {
    // A text is no point of time here, though one is read where a whole column is compared.
    ...comparing((value) => pointOf(value)?.cell),
    __add__: plus(1),
    __radd__: plus(1),
    __sub__: plus(-1),
    weekday: ({ positional: [self] }) => (self && partOf(self, "weekday")) ?? lost("a day of the week"),
    day_name: ({ positional: [self] }) => (self && partOf(self, "day_name")) ?? str(undefined),
    month_name: ({ positional: [self] }) => (self && partOf(self, "month_name")) ?? str(undefined),
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
  attributes: PARTS.map((name) => attribute(name, (self) => partOf(self, name))),
});

/** `pandas.Timedelta`. */
const spanClass: ClassValue = libraryClass("pandas.Timedelta", [], {
  openBase: { code: "not-modelled", detail: "pandas.Timedelta" },
  construct: (args) => spanValue(secondsGiven(args), args.site),
  methods: {
    ...comparing((value) => spanOf(value)?.seconds),
    __add__: plus(1),
    __radd__: plus(1),
    __sub__: plus(-1),
    __mul__: times,
    __rmul__: times,
    __truediv__: divided(false),
    __floordiv__: divided(true),
    __neg__: ({ positional: [self], site }) => {
      const seconds = spanOf(self)?.seconds;
      return spanValue(seconds === undefined ? undefined : -seconds, site);
    },
    total_seconds: ({ positional: [self] }) => float(spanOf(self)?.seconds),
  },
  attributes: [
    attribute("days", (self) => {
      const seconds = spanOf(self)?.seconds;
      return seconds === undefined ? undefined : int(Math.floor(seconds / DAY));
    }),
    attribute("seconds", (self) => {
      const seconds = spanOf(self)?.seconds;
      return seconds === undefined ? undefined : int(Math.floor(seconds) - Math.floor(seconds / DAY) * DAY);
    }),
  ],
});

/** `pd.DateOffset(days=2)`, which is a span where nothing of it depends on the calendar. */
const offset: Method = (args) => {
  const isSpan = args.positional.length === 0 && args.keywords.size > 0 && !args.rest;
  return isSpan ? spanValue(secondsOfKeywords(args.keywords), args.site) : lost("pandas.DateOffset");
};

/** Points and spans of time, by name. */
export const timePoints: readonly (readonly [string, () => Value])[] = [
  ["pandas.Timestamp", () => pointClass],
  ["pandas.Timedelta", () => spanClass],
  ["pandas.DateOffset", () => libraryFunction("pandas.DateOffset", offset)],
];
