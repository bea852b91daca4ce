/** Points of time and the spans between them, as libraries keep them on their own objects. */
import { NATIVE_ROLES, held } from "../children";
import type { NativeState } from "../native-state";
import type { Value } from "../value";

/** A point of time as columns keep it; undefined where it is not known which. */
export interface PointState extends NativeState {
  readonly type: "time-point";
  readonly cell: string | undefined;
}

/** A day of Python's `date`, as the point at which it begins: libraries take it for a point in some places only. */
export interface DayState extends NativeState {
  readonly type: "calendar-day";
  readonly cell: string | undefined;
}

/** A span of time in seconds; undefined where it is not known how long. */
export interface SpanState extends NativeState {
  readonly type: "time-span";
  readonly seconds: number | undefined;
}

const POINT_HOLDS = held<PointState>({ ...NATIVE_ROLES, cell: "inert" });
const DAY_HOLDS = held<DayState>({ ...NATIVE_ROLES, cell: "inert" });
const SPAN_HOLDS = held<SpanState>({ ...NATIVE_ROLES, seconds: "inert" });

export const pointState = (cell: string | undefined): PointState => ({
  type: "time-point",
  holds: POINT_HOLDS,
  cell,
});

export const dayState = (cell: string | undefined): DayState => ({
  type: "calendar-day",
  holds: DAY_HOLDS,
  cell,
});

export const spanState = (seconds: number | undefined): SpanState => ({
  type: "time-span",
  holds: SPAN_HOLDS,
  seconds,
});

/** The state of a point of time; undefined for all else. */
export const pointOf = (value: Value | undefined): PointState | undefined =>
  value?.kind === "object" && value.native?.type === "time-point" ? (value.native as PointState) : undefined;

/** The state of a span of time; undefined for all else. */
export const spanOf = (value: Value | undefined): SpanState | undefined =>
  value?.kind === "object" && value.native?.type === "time-span" ? (value.native as SpanState) : undefined;

/** The state of a day; undefined for all else. */
export const dayOf = (value: Value | undefined): DayState | undefined =>
  value?.kind === "object" && value.native?.type === "calendar-day" ? (value.native as DayState) : undefined;
