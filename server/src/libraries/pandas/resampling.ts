/** `resample` and `asfreq`: a row, or a group of rows, for each span of time. */
import { given, keyword } from "./arguments";
import { keysOf } from "./columns";
import { typesOf } from "./cells";
import { ownColumns } from "./combining";
import { groupsValue } from "./groups";
import type { TableMethod } from "./table-methods";
import { type FrameState, type SeriesState, frameState, untold } from "./tables";
import { secondsOf, spansOf } from "./times";
import type { ColumnContent } from "../../values/column-content";
import { type Dim, known } from "../../values/dimension";
import { type Arguments, unknown } from "../../values/value";

/** How many spans of time there are: of the row labels, or of a column. */
function spansCounted({ labels }: FrameState | SeriesState, args: Arguments, column?: ColumnContent): Dim {
  const rule = given(args, 0, "rule");
  const isPlain =
    args.positional.length <= 1 &&
    [...args.keywords.keys()].every((name) => name === "rule" || name === "on");
  const [level, ...more] = labels ?? [];
  const times = column ?? (more.length === 0 && !args.keywords.has("on") ? level?.content : undefined);
  const count = isPlain && rule?.kind === "str" ? spansOf(times, rule.value ?? "") : undefined;
  return count === undefined ? untold("the spans of time of a table") : known(count);
}

/** `frame.resample(rule)`: a group for each span of time, of which only the times tell how many there are. */
export const resampled: TableMethod<FrameState> = (frame, args, context) => {
  const on = keyword(args, "on");
  const by = on ? keysOf(on, context) : [];
  const count = spansCounted(frame, args, on ? frame.contents?.get(by?.[0] ?? "") : undefined);
  // What is filled in has as many rows as there are spans.
  const spans = frameState(count, frame.columns, { contents: frame.contents && typesOf(frame.contents) });
  return keyword(args, "axis") || keyword(args, "level")
    ? unknown("not-supported", "resample")
    : groupsValue(
        { frame: spans, by, count, chosen: undefined, isSeries: false, isIndexed: true, isSorted: true },
        args,
      );
};

/** The same of a series. */
export const seriesResampled: TableMethod<SeriesState> = (series, args) => {
  const count = spansCounted(series, args);
  const one = ownColumns(series);
  return groupsValue(
    {
      frame: frameState(count, one),
      by: [],
      count,
      chosen: one,
      isSeries: true,
      isIndexed: true,
      isSorted: true,
    },
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
  const count = spansCounted(frame, args);
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
    : frameState(count, columns);
};
