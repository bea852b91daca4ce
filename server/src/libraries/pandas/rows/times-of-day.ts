/** `table.between_time(start, end)`: the rows whose labels are points of time between two times of day, each day anew. */
import { given } from "../arguments";
import { type RowTable, rowsAt, someRows } from "./rows";
import type { TableMethod } from "../changed-tables";
import { untold } from "../tables";
import { isTime } from "../times/times";
import { knownText } from "../../../values/known-text";
import type { Value } from "../../../values/value";

/** A time of day as labels have it; undefined where it is written otherwise than `8:00` or `08:00:00`. */
function timeOfDay(value: Value | undefined): string | undefined {
  const [, hours, minutes, seconds = "00"] =
    /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(knownText(value) ?? "") ?? [];
  return hours === undefined || minutes === undefined
    ? undefined
    : `${hours.padStart(2, "0")}:${minutes}:${seconds}`;
}

export const betweenTimes: TableMethod<RowTable> = (table, args) => {
  const [start, end] = [timeOfDay(given(args, 0, "start_time")), timeOfDay(given(args, 1, "end_time"))];
  const [level, ...more] = table.labels ?? [];
  const cells = more.length === 0 && isTime(level?.content?.dtype) ? level?.content?.cells : undefined;
  const isPlain = args.positional.length + args.keywords.size === 2 && !args.rest;
  if (!cells || start === undefined || end === undefined || !isPlain)
    return someRows(table, untold("the rows between times of day"));
  const isWithin = (cell: string): boolean => {
    // Parts of a second come behind the seconds, and count as later than them.
    const time = cell.length > 10 ? cell.slice(11) : "00:00:00";
    const [isAfter, isBefore] = [time >= start, time <= end];
    return start <= end ? isAfter && isBefore : isAfter || isBefore;
  };
  return rowsAt(
    table,
    cells.flatMap((cell, row) => (cell !== undefined && isWithin(cell) ? [row] : [])),
  );
};
