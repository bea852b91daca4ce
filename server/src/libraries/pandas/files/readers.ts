/** Tables read from files: what the arguments say of their columns; how many rows there are, only the file knows. */
import { flag, keyword } from "../arguments";
import { keysOf, listedKeys } from "../columns/columns";
import { areOfChosen, fileTable } from "./file-tables";
import {
  columnsOf,
  frameState,
  levelledColumns,
  indexOfLevels,
  rangeIndex,
  someColumns,
  untold,
} from "../tables";
import type { Contents, FrameState, RowLevel, SeriesState } from "../table-states";
import { type Columns } from "../table-states";
import { writtenTable, writtenWhole } from "./written-tables";
import { timesOf } from "../times/times";
import { TIME } from "../../../values/contents/time-cells";
import { subtract } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { type ColumnContent, onlyGaps, onlyType } from "../../../values/contents/column-content";
import { hashKey } from "../../../values/hash-key";
import { knownText } from "../../../values/known-text";
import { type Arguments, type Value, unknown } from "../../../values/value";

const someOf = (count: Dim = untold("the columns of a file")): Columns => someColumns(count);

/** The columns that `usecols` picks from those that a file, or `names`, has. */
function usedColumns(all: Columns, used: Value, context: Context): Columns {
  if (used.kind !== "list" && used.kind !== "tuple" && used.kind !== "range") return someOf();
  const items = context.iterate(used);
  if (!items) return someOf();
  const keys = listedKeys(used, context);
  if (!keys) return someOf(known(items.length));
  const picked = [...new Set(keys)];
  // Numbers are places; the order is always that of the file.
  const places = items.flatMap((item) =>
    item.kind === "int" && item.dim.kind === "known" ? [item.dim.value] : [],
  );
  if (places.length === items.length) {
    const names = [...new Set(places)].sort((a, b) => a - b).flatMap((i) => all.keys?.[i] ?? []);
    return all.keys && names.length === picked.length ? columnsOf(names) : someOf(known(picked.length));
  }
  if (all.keys && picked.every((key) => all.keys?.includes(key)))
    return columnsOf(all.keys.filter((key) => picked.includes(key)));
  return columnsOf(picked, picked.length <= 1);
}

/** Columns without those that become the row labels. */
export function withoutIndex(columns: Columns, index: Value | undefined, context: Context): Columns {
  if (!index || index.kind === "bool") return columns;
  // It may be one column, several, or `False`, which takes none.
  if (index.kind === "unknown") return someOf();
  const items = index.kind === "list" ? context.iterate(index) : [index];
  if (!items) return someOf();
  const gone = items.map((item) => {
    if (item.kind === "str") return hashKey(item);
    return item.kind === "int" && item.dim.kind === "known" && columns.isOrdered
      ? columns.keys?.at(item.dim.value)
      : undefined;
  });
  const { keys } = columns;
  const isKnown = keys && gone.every((key) => key !== undefined && keys.includes(key));
  if (isKnown)
    return columnsOf(
      keys.filter((key) => !gone.includes(key)),
      columns.isOrdered,
    );
  return someOf(subtract(columns.count, known(items.length)));
}

/** `pd.read_csv` and its like; `reader` is the function's own name. */
export function readTable(
  reader: string,
  args: Arguments,
  context: Context,
): FrameState | SeriesState | Value {
  const lost = unknown("data", "the contents of a file");
  const whole = writtenWhole(reader, args, context);
  if (whole) return whole;
  if (args.rest || ["chunksize", "iterator", "squeeze"].some((name) => args.keywords.has(name))) return lost;
  // Several sheets give a dict of frames, several header lines labels of several parts.
  const sheet = keyword(args, "sheet_name");
  if (args.keywords.get("sheet_name")?.kind === "none" || sheet?.kind === "list") return lost;
  const names = keyword(args, "names");
  const keys = names && listedKeys(names, context);
  const texts = keys?.map((key) => key.slice(2));
  const file =
    names && !texts
      ? undefined
      : (fileTable(reader, args, texts, context) ?? writtenTable(reader, args, context));
  const all = file?.columns ?? (keys ? columnsOf(keys) : someOf());
  const used = keyword(args, "usecols") ?? keyword(args, "columns");
  const picked =
    used && !(texts && areOfChosen(texts, args, context)) ? usedColumns(all, used, context) : all;
  const dates = keyword(args, "parse_dates");
  // Lists of columns inside `parse_dates` were made one column each by earlier releases.
  const merges =
    dates?.kind === "dict" || (dates?.kind === "list" && dates.items?.some(({ kind }) => kind === "list"));
  const rows = file?.rows ?? untold("the rows of a file");
  if (merges === true) return frameState(rows, someOf());
  const columns = haveLevels(args)
    ? levelledColumns(untold("the columns"))
    : withoutIndex(picked, keyword(args, "index_col"), context);
  const index = keyword(args, "index_col");
  // `index_col=False` says that no column is the row labels.
  const isLabelled = (index !== undefined && index.kind !== "bool") || file?.isLabelled === true;
  const contents = file?.contents && withDates(file.contents, args, context);
  const labels = levelsOf(picked, index, contents, args, context);
  return frameState(rows, columns, {
    index: isLabelled ? indexOfLevels(labels, rows) : rangeIndex(rows),
    labels,
    contents,
  });
}

/** Whether labels may have several levels, since several lines are the header, or nobody knows which. */
function haveLevels(args: Arguments): boolean {
  const header = keyword(args, "header");
  return header !== undefined && !["int", "str", "bool"].includes(header.kind);
}

const NOTHING: ColumnContent = onlyType(undefined);

/** The row labels that the columns of `index_col` become. */
function levelsOf(
  columns: Columns,
  index: Value | undefined,
  contents: Contents | undefined,
  args: Arguments,
  context: Context,
): readonly RowLevel[] | undefined {
  const items = index?.kind === "list" ? context.iterate(index) : index ? [index] : undefined;
  const dates = keyword(args, "parse_dates");
  const isRead = dates?.kind === "bool" && dates.value;
  const keys = items?.map((item) => {
    if (item.kind === "str") return hashKey(item);
    return item.kind === "int" && item.dim.kind === "known" && columns.isOrdered
      ? columns.keys?.at(item.dim.value)
      : undefined;
  });
  if (!keys?.every((key) => key !== undefined)) return undefined;
  const at = (content: ColumnContent | undefined): ColumnContent | undefined =>
    isRead && content ? timesRead(content, args, context) : content;
  return keys.map((key) => ({
    // A column without a name in the header has a name of pandas' own, which labels don't keep.
    key: /^s:Unnamed: \d+$/.test(key) ? undefined : key,
    content: at(contents?.get(key)),
  }));
}

/** A column read as points of time; one of which a value is none stays as it is, so nothing is told of it. */
function timesRead(content: ColumnContent, args: Arguments, context: Context): ColumnContent {
  const format = keyword(args, "date_format");
  const isPlain =
    !keyword(args, "date_parser") && (!format || (format.kind === "str" && format.value !== undefined));
  if (!isPlain) return onlyGaps(content, TIME);
  return timesOf(content, {
    format: knownText(format),
    dayFirst: flag(args, "dayfirst", false, context),
  });
}

/** Dates are neither text nor numbers. Where nobody knows which columns are dates, each may be. */
function withDates(contents: Contents, args: Arguments, context: Context): Contents | undefined {
  const dates = keyword(args, "parse_dates");
  const keys = dates && dates.kind !== "bool" ? keysOf(dates, context) : [];
  if (!keys) return undefined;
  if (dates?.kind !== "list") return contents;
  const typed = new Map(contents);
  for (const [i, key] of [...contents.keys()].entries())
    if (keys.includes(key) || keys.includes(`n:${i}`))
      typed.set(key, timesRead(contents.get(key) ?? NOTHING, args, context));
  return typed;
}
