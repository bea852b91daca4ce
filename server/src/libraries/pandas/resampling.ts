/** `resample` and `asfreq`: a row, or a group of rows, for each span of time. */
import { given, keyword } from "./arguments";
import { keysOf } from "./columns";
import { typesOf } from "./cells";
import { ownColumns } from "./combining";
import { groupsValue } from "./groups";
import { contentAtPairs, frameOf } from "./merging";
import { later, secondsIn } from "./time-points";
import type { TableMethod } from "./table-methods";
import {
  type FrameState,
  type RowLevel,
  type SeriesState,
  frameState,
  freshUniqueIndex,
  untold,
} from "./tables";
import { TIME, secondsOf, spansOf } from "./times";
import { type ColumnContent, contentOfCells, mappedContent } from "../../values/column-content";
import { type Dim, known } from "../../values/dimension";
import { knownText } from "../../values/known-text";
import { type Arguments, unknown } from "../../values/value";

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

const HOW = { isIndexed: true, isSorted: true } as const;

/** `frame.resample(rule)`: a group for each span of time, of which only the times tell how many there are. */
export const resampled: TableMethod<FrameState> = (frame, args, context) => {
  if (keyword(args, "axis") || keyword(args, "level")) return unknown("not-supported", "resample");
  const on = keyword(args, "on");
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
export const seriesResampled: TableMethod<SeriesState> = (series, args) => {
  const { count, level } = resampling(series, args);
  const one = ownColumns(series);
  const spans = frameState(count, one);
  const more = { by: [], count, spans, chosen: one, isSeries: true, ...HOW };
  return groupsValue(
    level ? { frame: frameOf(series), levels: [level], ...more } : { frame: spans, ...more },
    args,
  );
};

/** Whether points of time follow each other in equal steps. */
function areEven(content: ColumnContent | undefined): boolean {
  const seconds = content?.missing === 0 ? content.cells?.map((cell) => secondsOf(cell ?? "")) : undefined;
  const step = (seconds?.[1] ?? 0) - (seconds?.[0] ?? 0);
  return seconds?.every((point, i) => i === 0 || point - (seconds[i - 1] ?? 0) === step) === true && step > 0;
}

/** `frame.asfreq(rule)`: a row for each span between the first point of time and the last. */
export const atEverySpan: TableMethod<FrameState> = (frame, args) => {
  const { labels, rows, columns, dtype } = frame;
  const { count } = resampling(frame, args);
  // Where there are as many rows as spans, and each is a day or so of its own, none is added.
  const [level] = labels ?? [];
  const isSame =
    count.kind === "known" && rows.kind === "known" && count.value === rows.value && areEven(level?.content);
  const isPlain = args.positional.length + args.keywords.size === 1;
  if (!isPlain) return unknown("not-supported", "asfreq");
  return isSame
    ? frameState(rows, columns, {
        index: frame.index,
        within: frame.within,
        labels,
        dtype,
        contents: frame.contents,
      })
    : onGrid(frame, args);
};

/** A row at each step from the first point of time on, with what stands at those that had one. */
function onGrid(frame: FrameState, args: Arguments): FrameState {
  const lost = frameState(untold("the spans of time of a table"), frame.columns);
  const [level, ...more] = frame.labels ?? [];
  const rule = knownText(given(args, 0, "freq"));
  const { content } = level ?? {};
  // Weeks begin on a day of their own.
  const step = rule === undefined || more.length > 0 || rule.endsWith("W") ? undefined : secondsIn(rule);
  const cells = content?.missing === 0 ? content.cells : undefined;
  const [first, last] = [cells?.[0], cells?.at(-1)];
  if (!step || !Number.isInteger(step) || !cells || first === undefined || last === undefined) return lost;
  const count = Math.floor((secondsOf(last) - secondsOf(first)) / step) + 1;
  if (
    count < 1 ||
    count > MOST_TOLD ||
    !cells.every((cell, i) => i === 0 || (cells[i - 1] ?? "") < (cell ?? ""))
  )
    return lost;
  const points = Array.from({ length: count }, (_, i) => later(first, i * step));
  const rows = new Map(cells.map((cell, row) => [cell, row]));
  const places = points.map((point) => rows.get(point) ?? -1);
  const contents = new Map<string, ColumnContent>();
  for (const [key, held] of frame.contents ?? []) {
    const moved = contentAtPairs(held, places);
    if (moved) contents.set(key, moved);
  }
  return frameState(known(count), frame.columns, {
    index: freshUniqueIndex(),
    labels: [{ key: level?.key, content: contentOfCells(TIME, () => points) }],
    contents,
  });
}
