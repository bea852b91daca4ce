/** Row labels made of columns, and columns made of row labels: `set_index` and `reset_index`. */
import { axisOf, flag, given, keyword } from "../arguments";
import { keysOf, withoutColumns } from "../columns/columns";
import { renamedContents } from "../contents/contents";
import { notAmongColumns, refusedColumns } from "../columns/missing-columns";
import { refusedLevel } from "./missing-levels";
import { fittingKey, withoutLevelAt } from "../columns/nested-columns";
import type { TableMethod } from "../changed-tables";
import {
  columnsOf,
  frameState,
  indexOfLevels,
  rangeIndex,
  someColumns,
  unnamedColumns,
  untold,
} from "../tables";
import type { FrameState } from "../table-states";
import { add } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { type Arguments, unknown } from "../../../values/value";

/** `frame.reset_index(drop)`. */
export const resetIndex: TableMethod<FrameState> = (frame, args, context) => {
  if (refusedLevel(frame, given(args, 0, "level"), "reset_index", args.site, context))
    return unknown("already-reported");
  const isDropped = flag(args, "drop", false, context);
  const more = { index: rangeIndex(frame.rows), contents: frame.contents };
  if (isDropped === true) return frameState(frame.rows, frame.columns, { ...more, dtype: frame.dtype });
  // Each level of the row labels becomes a column, in front of the others.
  const levels = levelColumns(frame, args);
  if (isDropped === false && levels) {
    const keys = [...levels.keys(), ...(frame.columns.keys ?? [])];
    const contents = new Map(frame.contents);
    for (const [key, content] of levels) {
      contents.delete(key);
      if (content) contents.set(key, content);
    }
    return frameState(
      frame.rows,
      { ...columnsOf(keys, frame.columns.isOrdered), isNamed: frame.columns.isNamed },
      { ...more, contents },
    );
  }
  // Labels that were given a name, known or not, become a column of that name.
  const isUnnamed = frame.index.startsWith("range ") && frame.labels === undefined;
  const isPlain = isDropped === false && isUnnamed && args.positional.length === 0;
  // Each level is one column more, whatever the others are called.
  const isCounted =
    isDropped === false && frame.labels && args.positional.length === 0 && !keyword(args, "level");
  const own = fittingKey(frame.columns.keys, "s:index");
  const columns =
    isPlain && frame.columns.keys?.includes(own) === false
      ? columnsOf([own, ...frame.columns.keys], frame.columns.isOrdered)
      : isCounted
        ? unnamedColumns(add(frame.columns.count, known(frame.labels.length)), [], [frame.columns])
        : unnamedColumns(
            isPlain ? add(frame.columns.count, known(1)) : untold("the columns"),
            [],
            [frame.columns],
          );
  return frameState(frame.rows, columns, more);
};

/** The columns that the levels of the row labels become; undefined where a name or the columns are not known. */
function levelColumns(
  { labels, columns }: FrameState,
  args: Arguments,
): ReadonlyMap<string, ColumnContent | undefined> | undefined {
  if (!labels || !columns.keys || args.positional.length > 0) return undefined;
  if (![...args.keywords.keys()].every((name) => name === "drop" || name === "inplace")) return undefined;
  const made = new Map<string, ColumnContent | undefined>();
  for (const { key, content } of labels) {
    const own = key === undefined ? undefined : fittingKey(columns.keys, key);
    if (own === undefined || made.has(own) || columns.keys.includes(own)) return undefined;
    made.set(own, content);
  }
  return made;
}

/** `frame.droplevel(level, axis)`: columns are called otherwise then, or rows. */
export const withoutLevel: TableMethod<FrameState> = (frame, args, context) => {
  const { rows, columns, dtype, contents } = frame;
  const axis = axisOf(args, 1);
  if (axis === 0 && refusedLevel(frame, given(args, 0, "level"), "droplevel", args.site, context))
    return unknown("already-reported");
  if (axis === undefined) return unknown("data", "droplevel");
  if (axis === 0) return frameState(rows, columns, { dtype, contents });
  const { index, within, labels } = frame;
  const level = knownInteger(given(args, 0, "level"));
  const keys = level === undefined ? undefined : withoutLevelAt(columns.keys, level);
  return frameState(rows, keys ? columnsOf(keys, columns.isOrdered) : someColumns(columns.count), {
    index,
    within,
    labels,
    dtype,
    contents: keys && contents && columns.keys ? renamedContents(contents, columns.keys, keys) : undefined,
  });
};

/** `frame.set_index(keys, drop)`. */
export const setIndex: TableMethod<FrameState> = (frame, args, context) => {
  const given0 = given(args, 0, "keys");
  if (
    (given0?.kind === "str" || given0?.kind === "list") &&
    refusedColumns(frame.columns, given0, notAmongColumns, args.site, context)
  )
    return unknown("already-reported");
  const keys =
    given0 && (given0.kind === "str" || given0.kind === "list") ? keysOf(given0, context) : undefined;
  const isDropped = flag(args, "drop", true, context);
  if (isDropped !== true)
    return frameState(
      frame.rows,
      isDropped === false ? frame.columns : someColumns(untold("the columns beside the index")),
      { dtype: frame.dtype },
    );
  const labels = keys?.map((key) => ({ key, content: frame.contents?.get(key) }));
  return frameState(frame.rows, withoutColumns(frame.columns, keys, false), {
    index: indexOfLevels(labels, frame.rows),
    labels: keyword(args, "append") ? undefined : labels,
    dtype: frame.dtype,
    contents: frame.contents,
  });
};
