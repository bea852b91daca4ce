/** `pd.date_range`: the points of time between two, or as many as are asked for, in steps of a length or of the calendar. */
import { given, keyword } from "../arguments";
import { freshUniqueIndex, indexState, untold } from "../tables";
import type { IndexState } from "../table-states";
import { refuseFrequency } from "./frequencies";
import { cellOfPoint } from "./time-points";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { TIME, cellAt, secondsOf } from "../../../values/contents/time-cells";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import type { Arguments, Value } from "../../../values/value";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Steps that have a length of their own, in milliseconds. */
const LENGTHS: Readonly<Record<string, number>> = {
  D: DAY,
  H: 3_600 * SECOND,
  h: 3_600 * SECOND,
  min: 60 * SECOND,
  T: 60 * SECOND,
  S: SECOND,
  s: SECOND,
  // Without the name of a day a week begins on Sunday.
  W: 7 * DAY,
};

const monthStart = (date: Date, months: number): number =>
  Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);

/** Days on which steps of the calendar fall, each by whether a day is one. */
const CALENDAR: Readonly<Record<string, (day: Date) => boolean>> = {
  B: (day) => day.getUTCDay() % 6 !== 0,
  MS: (day) => day.getUTCDate() === 1,
  M: (day) => day.getTime() + DAY === monthStart(day, 1),
  ME: (day) => day.getTime() + DAY === monthStart(day, 1),
  QS: (day) => day.getUTCDate() === 1 && day.getUTCMonth() % 3 === 0,
  Q: (day) => day.getTime() + DAY === monthStart(day, 1) && day.getUTCMonth() % 3 === 2,
  QE: (day) => day.getTime() + DAY === monthStart(day, 1) && day.getUTCMonth() % 3 === 2,
  YS: (day) => day.getUTCDate() === 1 && day.getUTCMonth() === 0,
  AS: (day) => day.getUTCDate() === 1 && day.getUTCMonth() === 0,
  Y: (day) => day.getUTCDate() === 31 && day.getUTCMonth() === 11,
  A: (day) => day.getUTCDate() === 31 && day.getUTCMonth() === 11,
  YE: (day) => day.getUTCDate() === 31 && day.getUTCMonth() === 11,
};

/** Points beyond these are not told one by one, and days that are gone through for them. */
const MOST_POINTS = 1_000_000;

/** A point of time that is known, in milliseconds; undefined for any other. */
function pointOf(value: Value | undefined): number | undefined {
  const time = cellOfPoint(value);
  return time === undefined || time.length > 19 ? undefined : secondsOf(time) * SECOND;
}

interface Step {
  readonly times: number;
  readonly unit: string;
}

/** `freq`: what is given, else a step of the unit `own`. */
function stepOf(value: Value | undefined, own: string): Step | undefined {
  if (!value) return { times: 1, unit: own };
  const text = knownText(value);
  const [, times = "", unit] = /^(\d*)([A-Za-z]+)$/.exec(text?.replace(/-(SUN|DEC|JAN)$/, "") ?? "") ?? [];
  return unit === undefined ? undefined : { times: times === "" ? 1 : Number(times), unit };
}

/** The points of steps of one length; undefined where there are too many. */
function evenly(
  length: number,
  [start, end, count]: readonly (number | undefined)[],
): readonly number[] | undefined {
  const first = start ?? (end ?? 0) - length * ((count ?? 1) - 1);
  const points = count ?? Math.max(0, Math.floor(((end ?? first) - first) / length) + 1);
  return points <= MOST_POINTS ? Array.from({ length: points }, (_, i) => first + i * length) : undefined;
}

/** The first point of a week from a point on, which is a Sunday. */
const nextSunday = (point: number): number => point + ((7 - new Date(point).getUTCDay()) % 7) * DAY;

/** The days from a start on that the calendar picks, at the start's time of day, up to an end or so many. */
function picked(
  isPicked: (day: Date) => boolean,
  times: number,
  [start, end, count]: readonly (number | undefined)[],
): readonly number[] | undefined {
  if (start === undefined) return undefined;
  const points: number[] = [];
  const ofDay = ((start % DAY) + DAY) % DAY;
  let seen = 0;
  for (let day = start - ofDay, gone = 0; gone < MOST_POINTS; day += DAY, gone += 1) {
    if ((end !== undefined && day + ofDay > end) || (count !== undefined && points.length >= count))
      return points;
    if (!isPicked(new Date(day))) continue;
    if (seen % times === 0) points.push(day + ofDay);
    seen += 1;
  }
  return undefined;
}

function pointsOf(
  { times, unit }: Step,
  ends: readonly (number | undefined)[],
): readonly number[] | undefined {
  const [start, end, count] = ends;
  if (times < 1) return undefined;
  if (unit === "W")
    return start === undefined ? undefined : evenly(times * 7 * DAY, [nextSunday(start), end, count]);
  const length = lookup(LENGTHS, unit);
  if (length !== undefined) return evenly(length * times, ends);
  const isPicked = lookup(CALENDAR, unit);
  return isPicked && picked(isPicked, times, ends);
}

const cellOf = (point: number): string | undefined => cellAt(point / SECOND);

/** Points in their order; undefined where they go too far to be told. */
function contentOfPoints(points: readonly number[]): ColumnContent | undefined {
  const ends = [...points.slice(0, 1), ...points.slice(-1)];
  return ends.every((end) => cellOf(end) !== undefined)
    ? contentOfCells(TIME, () => points.map(cellOf))
    : undefined;
}

/** `pd.date_range(start, end, periods, freq)`, by days where no step is given. */
export const dateRange = (args: Arguments, context: Context): IndexState => rangeBy("D", args, context);

/** `pd.bdate_range(start, end, periods, freq)`, by the days on which business is done. */
export const businessDays = (args: Arguments, context: Context): IndexState => rangeBy("B", args, context);

function rangeBy(unit: string, args: Arguments, context: Context): IndexState {
  const labels = { index: freshUniqueIndex() };
  const periods = given(args, 2, "periods");
  const counted = knownInteger(periods);
  const [start, end] = [given(args, 0, "start"), given(args, 1, "end")];
  const freq = given(args, 3, "freq");
  refuseFrequency(freq, [3, "freq"], args, context);
  const places = [pointOf(start), pointOf(end)];
  const isPlain =
    !keyword(args, "inclusive") && !keyword(args, "closed") && !keyword(args, "tz") && !args.rest;
  const isRead = (!start || places[0] !== undefined) && (!end || places[1] !== undefined);
  // Of a start, an end and a number of points the steps follow.
  const isStepped = [start, end, periods].filter(Boolean).length === 2;
  const step = stepOf(freq, unit);
  const isNormal = keyword(args, "normalize") === undefined && (!periods || counted !== undefined);
  const points =
    isPlain && isRead && isStepped && isNormal && step ? pointsOf(step, [...places, counted]) : undefined;
  if (points)
    return indexState(known(points.length), undefined, { ...labels, content: contentOfPoints(points) });
  return indexState(periods?.kind === "int" ? periods.dim : untold("points of time"), undefined, labels);
}
