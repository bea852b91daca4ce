/** What points of time and the spans between them do: pandas's, and those of Python's own `datetime`. */
import type { Method } from "./library-class";
import { NAMES_OF_TIME, NUMBERS_OF_TIME, cellAt, secondsOf } from "../values/contents/time-cells";
import { spanOf } from "../values/contents/time-point";
import type { Context } from "../values/context";
import { knownInteger } from "../values/known-number";
import { lookup } from "../values/names/lookup";
import { orders } from "../values/names/orders";
import { shortName } from "../values/names/short-name";
import type { Span } from "../values/records/span";
import {
  type Arguments,
  type PropertyValue,
  type Value,
  bool,
  float,
  int,
  libraryFunction,
  str,
  unknown,
} from "../values/value";

/** Seconds of a day. */
export const DAY = 86_400;

const lost = (what: string): Value => unknown("data", what);

/** How one library makes points of time and spans, and finds them. */
export interface Times {
  /** The cell of a point of its kind; undefined for all else. */
  readonly place: (value: Value | undefined) => { readonly cell: string | undefined } | undefined;
  readonly point: (cell: string | undefined, site: Span) => Value;
  readonly span: (seconds: number | undefined, site: Span) => Value;
  /** What the other operand makes of it by a method of its own, where it takes such values. */
  readonly other: (
    name: string,
    self: Value,
    other: Value,
    site: Span,
    context: Context,
  ) => Value | undefined;
  /** How far a span moves a point; by itself without it. */
  readonly moved?: (seconds: number) => number;
}

/** A point so many whole seconds later. */
export function later(cell: string | undefined, seconds: number | undefined): string | undefined {
  if (cell === undefined || seconds === undefined || !Number.isInteger(seconds)) return undefined;
  const moved = cellAt(secondsOf(cell) + seconds);
  return moved && moved + cell.slice(19);
}

/** A number of seconds that is told exactly: libraries count billionths, which JavaScript's numbers are not good for. */
export const exactSpan = (seconds: number | undefined, longest: number): number | undefined =>
  seconds !== undefined && Number.isSafeInteger(seconds * 1000) && Math.abs(seconds) <= longest
    ? seconds
    : undefined;

/** A whole or real number of Python's; undefined where it is not known. */
export const numberIn = (value: Value | undefined): number | undefined =>
  value?.kind === "float" ? value.value : knownInteger(value);

/** Seconds of what keywords such as `days=2, hours=3` count; undefined where one is another or not known. */
export function secondsOfKeywords(
  keywords: ReadonlyMap<string, Value>,
  units: Readonly<Record<string, number>>,
): number | undefined {
  let seconds = 0;
  for (const [name, value] of keywords) {
    const [number, length] = [numberIn(value), name.endsWith("s") ? lookup(units, name) : undefined];
    if (number === undefined || length === undefined) return undefined;
    seconds += number * length;
  }
  return seconds;
}

/** The parts of a point that are given by position or by name, in their order; undefined where one is not known. */
export function partsGiven(
  { positional, keywords, rest }: Arguments,
  names: readonly string[],
): readonly number[] | undefined {
  if (rest || positional.length > names.length) return undefined;
  if (![...keywords.keys()].every((name) => names.includes(name))) return undefined;
  const parts = names.map((name, i) => {
    const value = positional[i] ?? keywords.get(name);
    return value ? knownInteger(value) : 0;
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

type Key = (value: Value | undefined) => number | string | undefined;

/** The comparison that says the same from the other side. */
const TURNED: Readonly<Record<string, string>> = {
  eq: "eq",
  ne: "ne",
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
};

function byOther(
  times: Times,
  name: string,
  { positional: [self, other], site }: Arguments,
  context: Context,
): Value | undefined {
  return self && other && times.other(name, self, other, site, context);
}

/** Comparisons of two points, or of two spans; what else stands there answers itself. */
const comparing = (times: Times, key: Key): Record<string, Method> =>
  Object.fromEntries(
    Object.entries(orders).map(([name, compare]): [string, Method] => [
      `__${name}__`,
      (args, context) => {
        const [a, b] = args.positional.map(key);
        if (a !== undefined && b !== undefined) return bool(compare(a, b));
        const turned = lookup(TURNED, name);
        const compared = turned === undefined ? undefined : byOther(times, `__${turned}__`, args, context);
        return compared ?? lost("a comparison of times");
      },
    ]),
  );

const plus =
  (times: Times, sign: 1 | -1): Method =>
  (args, context) => {
    const {
      positional: [self, other],
      site,
    } = args;
    const [point, own, span] = [times.place(self), spanOf(self), spanOf(other)];
    const { moved = (seconds: number) => seconds } = times;
    const by = (seconds: number | undefined): number | undefined =>
      seconds === undefined ? undefined : sign * moved(seconds);
    const earlier = sign === 1 ? undefined : times.place(other);
    if (point && earlier) {
      const [a, b] = [point.cell, earlier.cell];
      const isWhole = a?.slice(19) === b?.slice(19);
      return times.span(a && b && isWhole ? secondsOf(a) - secondsOf(b) : undefined, site);
    }
    if (point && span) return times.point(later(point.cell, by(span.seconds)), site);
    const added = sign === 1 ? times.place(other) : undefined;
    if (own && added) return times.point(later(added.cell, by(own.seconds)), site);
    if (own && span)
      return times.span(
        own.seconds === undefined || span.seconds === undefined
          ? undefined
          : own.seconds + sign * span.seconds,
        site,
      );
    return byOther(times, sign === 1 ? "__radd__" : "__rsub__", args, context) ?? lost("a sum of times");
  };

/** A span so many times as long. */
const multiplied =
  (times: Times): Method =>
  ({ positional: [self, other], site }) => {
    const [own, count] = [spanOf(self)?.seconds, numberIn(other)];
    return spanOf(self) && (other?.kind === "int" || other?.kind === "float")
      ? times.span(own === undefined || count === undefined ? undefined : own * count, site)
      : lost("a product of times");
  };

/** How often one span is in another, or a part of it. */
const divided =
  (times: Times, isWhole: boolean): Method =>
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
      ? times.span(own === undefined || !count || isWhole ? undefined : own / count, site)
      : lost("a quotient of times");
  };

/** A part of a point of time, as `series.dt` has it of each; undefined where it is not known. */
export function partOfPoint(cell: string | undefined, name: string): Value | undefined {
  const [number, text] = [lookup(NUMBERS_OF_TIME, name), lookup(NAMES_OF_TIME, name)];
  if (cell === undefined) return undefined;
  return number ? int(number(cell)) : text && str(text(cell));
}

/** An attribute that is read off what it is of. */
export const readAttribute = (
  canonical: string,
  read: (self: Value) => Value | undefined,
): readonly [string, PropertyValue] => [
  shortName(canonical),
  {
    kind: "property",
    get: libraryFunction(
      canonical,
      ({ positional: [self] }) => (self && read(self)) ?? lost("a part of a point of time"),
      "instance",
    ),
  },
];

/** Attributes of a class of points that are parts of them. */
export const partAttributes = (
  canonical: string,
  place: Times["place"],
  names: readonly string[],
): readonly (readonly [string, PropertyValue])[] =>
  names.map((name) => readAttribute(`${canonical}.${name}`, (self) => partOfPoint(place(self)?.cell, name)));

/** Operators of points of time. */
export const pointOperators = (times: Times): Record<string, Method> => ({
  // A text is no point of time here, though one is read where a whole column is compared.
  ...comparing(times, (value) => times.place(value)?.cell),
  __add__: plus(times, 1),
  __radd__: plus(times, 1),
  __sub__: plus(times, -1),
});

/** Operators and methods of spans of time. */
export const spanMethods = (times: Times): Record<string, Method> => ({
  ...comparing(times, (value) => spanOf(value)?.seconds),
  __add__: plus(times, 1),
  __radd__: plus(times, 1),
  __sub__: plus(times, -1),
  __mul__: multiplied(times),
  __rmul__: multiplied(times),
  __truediv__: divided(times, false),
  __floordiv__: divided(times, true),
  __mod__: ({ positional: [self, other], site }) => {
    const [seconds, by] = [spanOf(self)?.seconds, spanOf(other)?.seconds];
    return times.span(
      seconds === undefined || !by ? undefined : seconds - Math.floor(seconds / by) * by,
      site,
    );
  },
  __bool__: ({ positional: [self] }) => {
    const seconds = spanOf(self)?.seconds;
    return seconds === undefined ? lost("whether a span is empty") : bool(seconds !== 0);
  },
  __abs__: ({ positional: [self], site }) => {
    const seconds = spanOf(self)?.seconds;
    return times.span(seconds === undefined ? undefined : Math.abs(seconds), site);
  },
  __neg__: ({ positional: [self], site }) => {
    const seconds = spanOf(self)?.seconds;
    return times.span(seconds === undefined ? undefined : -seconds, site);
  },
  total_seconds: ({ positional: [self] }) => float(spanOf(self)?.seconds),
});

/** Attributes of spans: whole days, and the whole seconds of the day that is left. */
export const spanAttributes = (canonical: string): readonly (readonly [string, PropertyValue])[] => {
  const part = (name: string, of: (seconds: number) => number): readonly [string, PropertyValue] =>
    readAttribute(`${canonical}.${name}`, (self) => {
      const seconds = spanOf(self)?.seconds;
      return seconds === undefined ? undefined : int(of(seconds));
    });
  return [
    part("days", (seconds) => Math.floor(seconds / DAY)),
    part("seconds", (seconds) => Math.floor(seconds) - Math.floor(seconds / DAY) * DAY),
  ];
};
