/** `resample` and `asfreq`: a row, or a group of rows, for each span of time. */
import { given, keyword } from "../arguments";
import { keysOf } from "../columns/columns";
import { typesOf } from "../contents/cells";
import { ownColumns } from "../reshaping/combining";
import { groupsValue } from "./groups";
import { rowsAtPlaces } from "../rows/labelled-rows";
import { frameOf } from "../reshaping/merging";
import type { RowTable } from "../rows/rows";
import { later } from "../../points-of-time";
import { secondsIn } from "../times/time-points";
import { refuseFrequency } from "../times/frequencies";
import { type TableMethod, alike, withContentsOf } from "../changed-tables";
import { frameState, untold } from "../tables";
import type { FrameState, RowLevel, SeriesState } from "../table-states";
import { spansOf } from "../times/times";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  mappedContent,
} from "../../../values/contents/column-content";
import { TIME, secondsOf } from "../../../values/contents/time-cells";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { type Arguments, unknown } from "../../../values/value";

/** Points of time of which each is told by the name of its span. */
const MOST_TOLD = 200_000;

/** Rows by spans of time. */
interface Resampling {
  readonly count: Dim;
  /** What each row is called after its span, where no span is without a row. */
  readonly level: RowLevel | undefined;
}

/** The spans of the row labels, or of a column. */
function resampling(
  { labels }: FrameState | SeriesState,
  args: Arguments,
  column?: { readonly key: string; readonly content: ColumnContent | undefined },
): Resampling {
  const rule = given(args, 0, "rule");
  const isPlain =
    args.positional.length <= 1 &&
    [...args.keywords.keys()].every((name) => name === "rule" || name === "on");
  const [level, ...more] = labels ?? [];
  const times = column ?? (more.length === 0 && !args.keywords.has("on") ? level : undefined);
  const content = times?.content;
  const spans = isPlain && rule?.kind === "str" ? spansOf(content, rule.value ?? "") : undefined;
  if (!spans || !content) return { count: untold("the spans of time of a table"), level: undefined };
  const called = mappedContent(content, TIME, spans.of);
  const isTold = (content.cells?.length ?? Infinity) <= MOST_TOLD;
  const isFull = isTold && called.values?.length === spans.count;
  return { count: known(spans.count), level: isFull ? { key: times.key, content: called } : undefined };
}

/** Reports a step that pandas no longer takes; rows that are called by spans of time take some still. */
function refuseStep({ labels }: RowTable, args: Arguments, name: string, context: Context): void {
  const mayBePeriods = !args.keywords.has("on") && labels?.[0]?.content?.dtype !== TIME;
  refuseFrequency(given(args, 0, name), [0, name], args, context, mayBePeriods);
}

const HOW = { isIndexed: true, isSorted: true, isListed: false } as const;

/** `frame.resample(rule)`: a group for each span of time, of which only the times tell how many there are. */
export const resampled: TableMethod<FrameState> = (frame, args, context) => {
  if (keyword(args, "axis") || keyword(args, "level")) return unknown("not-supported", "resample");
  const on = keyword(args, "on");
  refuseStep(frame, args, "rule", context);
  const by = on ? keysOf(on, context) : [];
  const [key] = by ?? [];
  const { count, level } = resampling(
    frame,
    args,
    on && key !== undefined ? { key, content: frame.contents?.get(key) } : undefined,
  );
  // What is filled in has as many rows as there are spans.
  const spans = frameState(count, frame.columns, { contents: frame.contents && typesOf(frame.contents) });
  const more = { count, spans, chosen: undefined, isSeries: false, ...HOW };
  return groupsValue(level ? { frame, by, levels: [level], ...more } : { frame: spans, by, ...more }, args);
};

/** The same of a series. */
export const seriesResampled: TableMethod<SeriesState> = (series, args, context) => {
  refuseStep(series, args, "rule", context);
  const { count, level } = resampling(series, args);
  const one = ownColumns(series);
  const spans = frameState(count, one);
  const more = { by: [], count, spans, chosen: one, isSeries: true, ...HOW };
  return groupsValue(
    level ? { frame: frameOf(series), levels: [level], ...more } : { frame: spans, ...more },
    args,
  );
};

/** Whether each point of time is behind the one before it. */
const areOrdered = (cells: readonly Cell[]): boolean =>
  cells.every((cell, i) => i === 0 || (cells[i - 1] ?? "") < (cell ?? ""));

/** What says how new rows are filled, and nothing of which there are. */
const FILLING: readonly string[] = ["method", "fill_value"];

/** `table.asfreq(rule)`: a row for each span between the first point of time and the last. */
export const atEverySpan: TableMethod<RowTable> = (table, args, context) => {
  refuseStep(table, args, "freq", context);
  const fillings = FILLING.filter((name) => args.keywords.has(name)).length;
  if (args.positional.length + args.keywords.size !== 1 + fillings) return unknown("not-supported", "asfreq");
  const rows = rowsAtEverySpan(table, args);
  return fillings > 0 ? alike(rows) : rows;
};

function rowsAtEverySpan(table: RowTable, args: Arguments): RowTable {
  // Where every span has its row, which is called as the span is, none is added.
  const called = resampling(table, args).level?.content?.cells;
  const own = table.labels?.[0]?.content?.cells ?? [];
  const isSame = called && areOrdered(own) && own.every((cell, row) => cell === called[row]);
  return isSame ? withContentsOf(alike(table, table.dtype), table) : onGrid(table, args);
}

/** A row at each step from the first point of time on, with what stands at those that had one. */
function onGrid(table: RowTable, args: Arguments): RowTable {
  const [level, ...more] = table.labels ?? [];
  const rule = knownText(given(args, 0, "freq"));
  const untoldLevel = { key: level?.key, content: undefined };
  const lost = rowsAtPlaces(table, undefined, untoldLevel, untold("the spans of time of a table"));
  // Weeks begin on a day of their own.
  const step = rule === undefined || more.length > 0 || rule.endsWith("W") ? undefined : secondsIn(rule);
  const cells = level?.content?.missing === 0 ? level.content.cells : undefined;
  const [first, last] = [cells?.[0], cells?.at(-1)];
  if (!step || !Number.isInteger(step) || !cells || first === undefined || last === undefined) return lost;
  const count = Math.floor((secondsOf(last) - secondsOf(first)) / step) + 1;
  if (count < 1 || !areOrdered(cells) || first.slice(19) !== last.slice(19)) return lost;
  if (count > MOST_TOLD) return rowsAtPlaces(table, undefined, untoldLevel, known(count));
  const points = Array.from({ length: count }, (_, i) => later(first, i * step));
  const rows = new Map(cells.map((cell, row) => [cell, row]));
  const places = points.map((point) => rows.get(point) ?? -1);
  return rowsAtPlaces(
    table,
    places,
    { key: level?.key, content: contentOfCells(TIME, () => points) },
    known(count),
  );
}
