/** `pd.date_range`: how many points of time there are between two, or as many as are asked for. */
import { given, keyword } from "./arguments";
import { type IndexState, freshUniqueIndex, indexState, untold } from "./tables";
import { known } from "../../values/dimension";
import type { Arguments, Value } from "../../values/value";

/** Seconds of the steps that have a length of their own; months and working days have not. */
const SECONDS: Readonly<Record<string, number>> = {
  D: 86_400,
  H: 3_600,
  h: 3_600,
  min: 60,
  T: 60,
  S: 1,
  s: 1,
};

/** A point of time that is written out, in seconds; undefined for any other. */
function secondsOf(value: Value | undefined): number | undefined {
  const text = value?.kind === "str" ? value.value : undefined;
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text ?? "");
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0) / 1000;
}

function stepOf(value: Value | undefined): number | undefined {
  if (!value) return SECONDS.D;
  const [, times, unit = ""] =
    /^(\d*)([A-Za-z]+)$/.exec(value.kind === "str" ? (value.value ?? "") : "") ?? [];
  const seconds = Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : undefined;
  return seconds === undefined ? undefined : seconds * (times ? Number(times) : 1);
}

/** `pd.date_range(start, end, periods, freq)`. */
export function dateRange(args: Arguments): IndexState {
  const labels = { index: freshUniqueIndex() };
  const periods = given(args, 2, "periods");
  if (periods)
    return indexState(periods.kind === "int" ? periods.dim : untold("points of time"), undefined, labels);
  const [start, end] = [secondsOf(given(args, 0, "start")), secondsOf(given(args, 1, "end"))];
  const step = stepOf(given(args, 3, "freq"));
  const isPlain = !keyword(args, "inclusive") && !keyword(args, "tz") && !args.rest;
  const count =
    start !== undefined && end !== undefined && step !== undefined && isPlain
      ? known(Math.max(0, Math.floor((end - start) / step) + 1))
      : untold("points of time");
  return indexState(count, undefined, labels);
}
