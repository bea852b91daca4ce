/** Labels of columns changed: `rename`, `columns =`, `add_prefix` and `add_suffix`. */
import { axisOf, given, keyword } from "../arguments";
import { listedKeys, renamedColumns } from "./columns";
import { renamedContents } from "../contents/contents";
import { lengthMismatch, refusedLabels } from "../rows/lengths";
import { joinedKey } from "./nested-columns";
import type { TableMethod } from "../changed-tables";
import { columnsOf, frameState, levelledColumns, someColumns, tableOf, unnamedColumns } from "../tables";
import type { FrameState } from "../table-states";
import { type Columns } from "../table-states";
import type { Context } from "../../../values/context";
import { itemsOfKey } from "../../../values/hash-key";
import { knownText } from "../../../values/known-text";
import { type Span, NOWHERE } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

type FrameMethod = TableMethod<FrameState>;

/** Gives a frame other columns. */
export function setColumns(frame: FrameState, columns: Columns, context: Context): void {
  context.heap.write(frame, "columns", columns);
  if (frame.name !== undefined) frame.called?.(frame, frame.name, NOWHERE, context.heap);
}

/** The same rows with other columns. */
export const withColumns = (
  { rows, index, within, labels, dtype, contents }: FrameState,
  columns: Columns,
): FrameState => frameState(rows, columns, { index, within, labels, dtype, contents });

export const renamed: FrameMethod = (frame, args, context) => {
  const first = args.positional[0];
  const changes =
    keyword(args, "columns") ?? (axisOf(args, 1) === 1 ? (first ?? keyword(args, "mapper")) : undefined);
  // A function that is told no axis changes the labels of the rows.
  if (!changes && axisOf(args, 1) === undefined)
    return frameState(frame.rows, unnamedColumns(frame.columns.count, [], [frame.columns]), {
      dtype: frame.dtype,
    });
  if (!changes) return frameState(frame.rows, frame.columns, { dtype: frame.dtype });
  const columns = keyword(args, "level")
    ? unnamedColumns(frame.columns.count, [], [frame.columns])
    : renamedColumns(frame.columns, changes, context);
  const [before, after] = [frame.columns.keys, columns.keys];
  const contents = frame.contents && before && after && renamedContents(frame.contents, before, after);
  return withColumns({ ...frame, contents }, columns);
};

/** A text before or behind all labels of the columns. */
function affixed(
  frame: FrameState,
  before: string | undefined,
  behind: string | undefined,
  args: Arguments,
): FrameState {
  const { keys, isOrdered, count } = frame.columns;
  const isPlain =
    !args.keywords.has("axis") &&
    keys?.every((key) => (itemsOfKey(key) ?? [key]).every((part) => /^[sn]:/.test(part))) === true;
  if (!isPlain || before === undefined || behind === undefined)
    return withColumns({ ...frame, contents: undefined }, unnamedColumns(count, [], [frame.columns]));
  const affix = (key: string): string => `s:${before}${key.slice(2)}${behind}`;
  const made = keys.map((key) => joinedKey((itemsOfKey(key) ?? [key]).map(affix)));
  const contents = frame.contents && renamedContents(frame.contents, keys, made);
  return withColumns({ ...frame, contents }, columnsOf(made, isOrdered));
}

/** `frame.columns = labels`. */
export function renameAll(frame: FrameState, labels: Value, site: Span, context: Context): void {
  const keys = listedKeys(labels, context);
  refusedLabels(frame.columns, keys, site, lengthMismatch, context);
  const before = frame.columns.isOrdered ? frame.columns.keys : undefined;
  if (frame.contents)
    context.heap.write(frame, "contents", before && keys && renamedContents(frame.contents, before, keys));
  const table = tableOf(labels);
  const hasLevels = table?.type === "index" && table.hasLevels === true;
  const untold = hasLevels ? levelledColumns(frame.columns.count) : someColumns(frame.columns.count);
  setColumns(frame, keys ? columnsOf(keys) : untold, context);
}

export const withPrefix: FrameMethod = (frame, args) =>
  affixed(frame, knownText(given(args, 0, "prefix")), "", args);

export const withSuffix: FrameMethod = (frame, args) =>
  affixed(frame, "", knownText(given(args, 0, "suffix")), args);
