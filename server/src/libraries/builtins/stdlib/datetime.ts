/**
 * `datetime`: days, points of time and spans, after `Lib/_pydatetime.py` of CPython. Points of a time zone, those before
 * 1678 and those that the clock tells are some that nobody knows.
 */
import { libraryClass } from "../../library-class";
import {
  DAY,
  type Times,
  exactSpan,
  partAttributes,
  partOfPoint,
  partsGiven,
  pointOperators,
  readAttribute,
  secondsOfKeywords,
  spanAttributes,
  spanMethods,
} from "../../points-of-time";
import { patternOf, readBy, timeOf } from "../../../values/contents/time-cells";
import { dayOf, dayState, pointOf, pointState, spanOf, spanState } from "../../../values/contents/time-point";
import type { NativeState } from "../../../values/native-state";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import {
  type Arguments,
  type ClassValue,
  type Value,
  argumentsOf,
  int,
  str,
  unknown,
} from "../../../values/value";

/** The longest span that Python has. */
const LONGEST = 999_999_999 * DAY;

/** The arguments of `timedelta` in their order, with how many seconds one of each has. */
const UNITS: Readonly<Record<string, number>> = {
  days: DAY,
  seconds: 1,
  microseconds: 1e-6,
  milliseconds: 1e-3,
  minutes: 60,
  hours: 3600,
  weeks: 7 * DAY,
};

const made = (type: ClassValue, native: NativeState, site: Span): Value => ({
  kind: "object",
  class: type,
  attributes: new Map(),
  native,
  constructed: site,
});

const pointValue = (cell: string | undefined, site: Span): Value =>
  made(datetimeClass, pointState(cell), site);
const dayValue = (cell: string | undefined, site: Span): Value =>
  made(dateClass, dayState(cell && `${cell.slice(0, 10)} 00:00:00`), site);
const spanValue = (seconds: number | undefined, site: Span): Value =>
  made(timedeltaClass, spanState(exactSpan(seconds, LONGEST)), site);

/** Whatever else stands beside one of these computes by a method of its own, as the columns of a table do. */
const byOther: Times["other"] = (name, self, other, site, context) => {
  const method = other.kind === "object" ? context.attribute(other, name) : undefined;
  return method && context.call(method, argumentsOf(site, [self]));
};

/** The same of what is no point, day or span itself. */
const byStranger: Times["other"] = (name, self, other, site, context) =>
  pointOf(other) || dayOf(other) || spanOf(other) ? undefined : byOther(name, self, other, site, context);

const points: Times = { place: pointOf, point: pointValue, span: spanValue, other: byStranger };

const days: Times = {
  place: dayOf,
  point: dayValue,
  span: spanValue,
  other: byStranger,
  // Of a span that is added to a day only its whole days count.
  moved: (seconds) => Math.floor(seconds / DAY) * DAY,
};

/** What a point or a day that a span is added to comes to it says itself. */
const spans: Times = {
  ...points,
  place: () => undefined,
  other: (name, self, other, site, context) =>
    spanOf(other) ? undefined : byOther(name, self, other, site, context),
};

const DATE = ["year", "month", "day"];
const CLOCK = ["hour", "minute", "second", "microsecond"];

const two = (part: number): string => String(part).padStart(2, "0");

/** The cell of year, month, day, hour, minute, second and microsecond. */
function cellOf(parts: readonly number[] | undefined): string | undefined {
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, micro = 0] = parts;
  const fraction = micro === 0 ? "" : `.${String(micro).padStart(6, "0")}`;
  return timeOf(`${year}-${month}-${day} ${two(hour)}:${two(minute)}:${two(second)}${fraction}`);
}

const microsecondOf = (cell: string): number => Number(cell.slice(20, 26).padEnd(6, "0"));

/** What `strftime` writes for a sign; names of days and months are those of a language that nobody knows here. */
const SIGNS: Readonly<Record<string, (cell: string) => string>> = {
  Y: (cell) => cell.slice(0, 4),
  m: (cell) => cell.slice(5, 7),
  d: (cell) => cell.slice(8, 10),
  H: (cell) => cell.slice(11, 13),
  M: (cell) => cell.slice(14, 16),
  S: (cell) => cell.slice(17, 19),
  y: (cell) => cell.slice(2, 4),
  f: (cell) => String(microsecondOf(cell)).padStart(6, "0"),
  "%": () => "%",
};

/** A point written after a format; undefined where a sign of it is not read here. */
function formatted(cell: string | undefined, format: string | undefined): string | undefined {
  if (cell === undefined || format === undefined) return undefined;
  let isRead = true as boolean;
  const text = format.replaceAll(/%(.?)/gs, (_, sign: string) => {
    const write = lookup(SIGNS, sign);
    isRead &&= write !== undefined;
    return write?.(cell) ?? "";
  });
  return isRead ? text : undefined;
}

const PLAIN = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{3}(\d{3})?)?)?)?$/;

/** What `fromisoformat` of a class reads, of the ways that every release has. */
function isoCell(args: Arguments): string | undefined {
  const text = knownText(args.positional[1]);
  return text !== undefined && PLAIN.test(text) ? timeOf(text) : undefined;
}

/** What `strptime(text, format)` of a class reads; a format without a year is one of the year 1900. */
function parsedCell({ positional: [, textValue, formatValue] }: Arguments): string | undefined {
  const [text, format] = [knownText(textValue), knownText(formatValue)];
  if (text === undefined || format === undefined) return undefined;
  const isDated = /%[YyGcxDF]/.test(format);
  const pattern = patternOf(isDated ? format : `%Y ${format}`);
  return pattern && readBy(pattern, isDated ? text : `1900 ${text}`);
}

/** The parts of a point, but for those that `replace` is given. */
function replaced(cell: string | undefined, args: Arguments, names: readonly string[]): string | undefined {
  const given = { ...args, positional: args.positional.slice(1) };
  const others = partsGiven(given, names);
  if (cell === undefined || !others) return undefined;
  const own = [...cell.slice(0, 19).split(/[- :]/).map(Number), microsecondOf(cell)];
  const isGiven = (name: string, i: number): boolean =>
    given.positional[i] !== undefined || given.keywords.has(name);
  return cellOf(own.map((part, i) => (isGiven(names[i] ?? "", i) ? (others[i] ?? part) : part)));
}

/** Texts and numbers that a day gives, and so a point. */
const dayMethods = (place: Times["place"]): NonNullable<Parameters<typeof libraryClass>[2]>["methods"] => {
  const cell = (self: Value | undefined): string | undefined => place(self)?.cell;
  return {
    weekday: ({ positional: [self] }) =>
      partOfPoint(cell(self), "weekday") ?? unknown("data", "a day of the week"),
    isoweekday: ({ positional: [self] }) => {
      const weekday = partOfPoint(cell(self), "weekday");
      return weekday?.kind === "int" && weekday.dim.kind === "known"
        ? int(weekday.dim.value + 1)
        : unknown("data", "a day of the week");
    },
    strftime: (args) => str(formatted(cell(args.positional[0]), knownText(args.positional[1]))),
    ctime: () => str(undefined),
  };
};

/** `datetime.date`. */
const dateClass: ClassValue = libraryClass("datetime.date", [], {
  openBase: { code: "not-modelled", detail: "datetime.date" },
  construct: (args) => dayValue(cellOf(partsGiven(args, DATE)), args.site),
  classMethods: {
    today: ({ site }) => dayValue(undefined, site),
    fromtimestamp: ({ site }) => dayValue(undefined, site),
    fromordinal: ({ site }) => dayValue(undefined, site),
    fromisoformat: (args) => dayValue(isoCell(args), args.site),
  },
  methods: {
    ...pointOperators(days),
    ...dayMethods(dayOf),
    isoformat: ({ positional: [self] }) => str(dayOf(self)?.cell?.slice(0, 10)),
    __str__: ({ positional: [self] }) => str(dayOf(self)?.cell?.slice(0, 10)),
    replace: (args) => dayValue(replaced(dayOf(args.positional[0])?.cell, args, DATE), args.site),
  },
  attributes: partAttributes("datetime.date", dayOf, DATE),
});

const isoText = (self: Value | undefined, between: string): Value => {
  const cell = pointOf(self)?.cell;
  return str(cell?.slice(0, 26).replace(" ", between));
};

/** `datetime.datetime`. */
const datetimeClass: ClassValue = libraryClass("datetime.datetime", [dateClass], {
  openBase: { code: "not-modelled", detail: "datetime.datetime" },
  construct: (args) => pointValue(cellOf(partsGiven(args, [...DATE, ...CLOCK])), args.site),
  classMethods: {
    now: ({ site }) => pointValue(undefined, site),
    today: ({ site }) => pointValue(undefined, site),
    utcnow: ({ site }) => pointValue(undefined, site),
    fromtimestamp: ({ site }) => pointValue(undefined, site),
    utcfromtimestamp: ({ site }) => pointValue(undefined, site),
    fromordinal: ({ site }) => pointValue(undefined, site),
    combine: ({ site }) => pointValue(undefined, site),
    fromisoformat: (args) => pointValue(isoCell(args), args.site),
    strptime: (args) => pointValue(parsedCell(args), args.site),
  },
  methods: {
    ...pointOperators(points),
    ...dayMethods(pointOf),
    isoformat: (args) =>
      args.positional.length === 1 && args.keywords.size === 0
        ? isoText(args.positional[0], "T")
        : str(undefined),
    __str__: ({ positional: [self] }) => isoText(self, " "),
    date: ({ positional: [self], site }) => dayValue(pointOf(self)?.cell, site),
    replace: (args) =>
      pointValue(replaced(pointOf(args.positional[0])?.cell, args, [...DATE, ...CLOCK]), args.site),
    astimezone: ({ site }) => pointValue(undefined, site),
  },
  attributes: [
    ...partAttributes("datetime.datetime", pointOf, [...DATE, "hour", "minute", "second"]),
    readAttribute("datetime.datetime.microsecond", (self) => {
      const cell = pointOf(self)?.cell;
      return cell === undefined ? undefined : int(microsecondOf(cell));
    }),
  ],
});

/** `datetime.timedelta`; arguments by position stand in the order of its units. */
const timedeltaClass: ClassValue = libraryClass("datetime.timedelta", [], {
  openBase: { code: "not-modelled", detail: "datetime.timedelta" },
  construct: (args) => {
    const names = Object.keys(UNITS);
    const given = new Map(args.keywords);
    for (const [i, value] of args.positional.entries()) given.set(names[i] ?? "", value);
    return spanValue(args.rest ? undefined : secondsOfKeywords(given, UNITS), args.site);
  },
  methods: spanMethods(spans),
  attributes: [
    ...spanAttributes("datetime.timedelta"),
    readAttribute("datetime.timedelta.microseconds", (self) => {
      const seconds = spanOf(self)?.seconds;
      return seconds === undefined ? undefined : int(Math.round((seconds - Math.floor(seconds)) * 1e6));
    }),
  ],
});

export const datetimeNames: readonly (readonly [string, () => Value])[] = [
  ["datetime.date", () => dateClass],
  ["datetime.datetime", () => datetimeClass],
  ["datetime.timedelta", () => timedeltaClass],
];
