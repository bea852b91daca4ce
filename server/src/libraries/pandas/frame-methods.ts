/** Methods of `DataFrame`: what they do to its columns and rows. */
import { axisOf, given, keyword } from "./arguments";
import { hasColumn, keysOf, listedKeys, renamedColumns, withColumn, withoutColumns } from "./columns";
import { joined, merged } from "./merging";
import { resetIndex, setIndex } from "./row-labels";
import { pivotTable, pivoted } from "./pivoting";
import { matchingKeys, patternOf } from "./label-patterns";
import { elementsOfType, onlyType } from "./cells";
import { keysOfTypes, renamedContents } from "./contents";
import { grouped, melted, resampled } from "./groups";
import { tableValue } from "./objects";
import {
  type Columns,
  type Contents,
  type FrameState,
  type Table,
  columnsOf,
  frameState,
  indexState,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "./tables";
import { isUniqueIndex } from "./tables";
import { chosenRows } from "./rows";
import { described, transposed } from "./statistics";
import { evaluated, frameItem } from "./selection";
import type { TableMethod } from "./table-methods";
import { allElements, arrayValues } from "../tensor-functions";
import { cellOf } from "../../values/cell-values";
import { add, subtract } from "../../values/arithmetic";
import { type ColumnContent, contentOfCells, contentOfValues } from "../../values/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { lookup } from "../../values/lookup";
import { hashKey } from "../../values/hash-key";
import { NONE, type Value, argumentsOf, unknown } from "../../values/value";

type FrameMethod = TableMethod<FrameState>;

const withColumns = (
  { rows, index, within, labels, dtype, contents }: FrameState,
  columns: Columns,
): FrameState => frameState(rows, columns, { index, within, labels, dtype, contents });

/** The rows that are left without those of some labels, each of which is known to be there once. */
function withoutLabels(frame: FrameState, labels: Value | undefined): FrameState {
  const index = tableOf(labels);
  const isPart =
    index?.type === "index" &&
    isUniqueIndex(frame.index) &&
    (index.index === frame.index || index.within?.includes(frame.index) === true);
  const made = chosenRows(
    frame,
    isPart ? subtract(frame.rows, index.rows) : untold("the rows that are left"),
  );
  return made.type === "frame" ? made : frame;
}

const drop: FrameMethod = (frame, args, context) => {
  const columns = keyword(args, "columns");
  const labels = given(args, 0, "labels");
  const ignore = keyword(args, "errors") !== undefined;
  if (keyword(args, "index") && columns) return unknown("not-supported", "rows and columns dropped at once");
  const axis = axisOf(args, 1);
  if (columns ?? (labels && axis === 1))
    return withColumns(
      frame,
      withoutColumns(frame.columns, keysOf(columns ?? labels ?? NONE, context), ignore),
    );
  if (axis === undefined) return unknown("not-supported", "drop");
  return withoutLabels(frame, keyword(args, "index") ?? labels);
};

const pop: FrameMethod = (frame, args, context) => {
  const key = hashKey(args.positional[0] ?? NONE);
  const content = key === undefined ? undefined : frame.contents?.get(key);
  setColumns(frame, withoutColumns(frame.columns, key === undefined ? undefined : [key], false), context);
  return seriesState(frame.rows, { index: frame.index, labels: frame.labels, key, content });
};

function setColumns(frame: FrameState, columns: Columns, context: Context): void {
  context.heap.write(frame, "columns", columns);
  if (frame.name !== undefined)
    frame.called?.(frame, frame.name, { file: "", start: 0, end: 0 }, context.heap);
}

/** What is known of the column that a value becomes: a series of the same rows, an array, or one value for all rows. */
function contentGiven(table: Table | undefined, value: Value, frame: FrameState): ColumnContent | undefined {
  if (table?.type === "index") return table.content;
  if (table) {
    if (table.type !== "series") return undefined;
    const isAligned = table.index === frame.index;
    // Rows that are not in the series are missing then.
    return isAligned ? table.content : table.content?.dtype === "float64" ? onlyType("float64") : undefined;
  }
  if (value.kind === "tensor") {
    const isVector = value.shape.ranked && value.shape.dims.length === 1;
    return isVector
      ? (allElements(value) ?? (value.dtype ? elementsOfType(value.dtype) : undefined))
      : undefined;
  }
  const dtype = lookup(DTYPES, value.kind);
  const cell = cellOf(value);
  if (dtype === undefined) return undefined;
  const { rows } = frame;
  if (cell === undefined) return onlyType(dtype);
  return rows.kind === "known" && rows.value <= MOST_ROWS
    ? contentOfCells(dtype, () => Array<string>(rows.value).fill(cell))
    : contentOfValues(dtype, [cell]);
}

/** The type of a column that holds nothing but one value of Python's. */
const DTYPES: Readonly<Record<string, string>> = {
  str: "string",
  int: "int64",
  float: "float64",
  bool: "bool",
};

/** Rows that are known one by one: as many as tables that are taken apart have. */
const MOST_ROWS = 1_000_000;

const NOTHING_KNOWN: Contents = new Map();

/** What is known of the columns after one was written: of that one, what is known of a series that it became. */
function withItem(
  frame: FrameState,
  contents: Contents,
  index: Value,
  value: Value,
  context: Context,
): Contents | undefined {
  const keys = keysOf(index, context);
  // A mask may write into every column.
  if (!keys || index.kind === "tensor" || index.kind === "object") return undefined;
  const table = tableOf(value);
  const given =
    keys.length === 1 ? [contentGiven(table, value, frame)] : columnsGiven(table, value, keys.length, frame);
  const left = new Map(contents);
  keys.forEach((key, i) => {
    const content = given?.[i];
    left.delete(key);
    if (content) left.set(key, content);
  });
  return left;
}

/** What is known of each of the columns that a frame of the same rows or a matrix becomes. */
function columnsGiven(
  table: Table | undefined,
  value: Value,
  count: number,
  frame: FrameState,
): readonly (ColumnContent | undefined)[] | undefined {
  if (table) {
    if (table.type !== "frame" || table.index !== frame.index || !table.columns.isOrdered) return undefined;
    const { keys } = table.columns;
    return keys?.length === count ? keys.map((key) => table.contents?.get(key)) : undefined;
  }
  const columns = value.kind === "tensor" ? arrayValues(value)?.columns : undefined;
  return columns?.length === count ? columns : undefined;
}

/** `frame[key] = value`. */
const setItem: FrameMethod = (frame, { positional: [index = NONE, value = NONE] }, context) => {
  const isLabel =
    index.kind === "str" || index.kind === "int" || index.kind === "tuple" || index.kind === "unknown";
  const keys = isLabel ? undefined : index.kind === "list" ? keysOf(index, context) : [];
  if (isLabel) setColumns(frame, withColumn(frame.columns, hashKey(index)), context);
  else if (!keys) setColumns(frame, someColumns(untold("the columns")), context);
  else setColumns(frame, keys.reduce(withColumn, frame.columns), context);
  const written = withItem(frame, frame.contents ?? NOTHING_KNOWN, index, value, context);
  if (frame.contents || (written && written.size > 0)) context.heap.write(frame, "contents", written);
  // A frame without rows takes those of its first column.
  if (frame.rows.kind === "known" && frame.rows.value === 0) {
    const length = context.call(
      context.library("builtins.len"),
      argumentsOf({ file: "", start: 0, end: 0 }, [value]),
    );
    context.heap.write(frame, "rows", length.kind === "int" ? length.dim : untold("the rows of a column"));
    context.heap.write(frame, "index", rangeIndex(frame.rows));
  }
  return NONE;
};

const deleteItem: FrameMethod = (frame, args, context) => {
  pop(frame, args, context);
  return NONE;
};

const positionOf = (value: Value | undefined): number | undefined =>
  value?.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;

/** Where the position or the order before is not known, the order is not known after. */
function insertedAt(columns: Columns, keys: readonly string[], key: string, at: number | undefined): Columns {
  if (at === undefined || at < 0 || at > keys.length) return columnsOf([...keys, key], false);
  return columnsOf(keys.toSpliced(at, 0, key), columns.isOrdered);
}

const insert: FrameMethod = (frame, args, context) => {
  const key = hashKey(given(args, 1, "column") ?? NONE);
  const { keys } = frame.columns;
  const columns =
    key === undefined || keys?.includes(key) === true
      ? someColumns(add(frame.columns.count, known(1)))
      : keys
        ? insertedAt(frame.columns, keys, key, positionOf(given(args, 0, "loc")))
        : someColumns(add(frame.columns.count, known(1)), [...frame.columns.present, key]);
  setColumns(frame, columns, context);
  return NONE;
};

const rename: FrameMethod = (frame, args) => {
  const first = args.positional[0];
  const changes =
    keyword(args, "columns") ?? (axisOf(args, 1) === 1 ? (first ?? keyword(args, "mapper")) : undefined);
  if (!changes) return frameState(frame.rows, frame.columns, { dtype: frame.dtype });
  const columns = renamedColumns(frame.columns, changes);
  const [before, after] = [frame.columns.keys, columns.keys];
  const contents = frame.contents && before && after && renamedContents(frame.contents, before, after);
  return withColumns({ ...frame, contents }, columns);
};

const filter: FrameMethod = (frame, args, context) => {
  const items = given(args, 0, "items");
  const keys = items && listedKeys(items, context);
  // Since pandas 3 a condition picks rows.
  if (args.keywords.has("cond") || (items && !keys)) return unknown("data", "filter");
  if (axisOf(args, 3, 1) !== 1) return unknown("data", "filter");
  const pattern = items ? undefined : patternOf(args);
  const matching = pattern && matchingKeys(frame.columns, pattern);
  if (matching) return withColumns(frame, columnsOf(matching, frame.columns.isOrdered));
  if (!keys || args.keywords.has("like") || args.keywords.has("regex"))
    return withColumns(frame, someColumns(untold("filtered columns")));
  // Labels that are not there are passed over without an error.
  const answers = keys.map((key) => hasColumn(frame.columns, key));
  return answers.includes(undefined)
    ? withColumns(frame, someColumns(untold("filtered columns")))
    : withColumns(
        frame,
        columnsOf(
          keys.filter((_, i) => answers[i]),
          frame.columns.isOrdered,
        ),
      );
};

const assign: FrameMethod = (frame, args) => {
  const columns = [...args.keywords.keys()].reduce(
    (all, name) => withColumn(all, `s:${name}`),
    frame.columns,
  );
  const contents = frame.contents && new Map(frame.contents);
  for (const name of args.keywords.keys()) contents?.delete(`s:${name}`);
  return withColumns(
    { ...frame, contents: args.rest ? undefined : contents },
    args.rest ? someColumns(untold("the columns")) : columns,
  );
};

/** A number for each column, or for each row. */
const reduced: FrameMethod = (frame, args) => {
  const axis = axisOf(args, 0);
  if (args.keywords.has("numeric_only") || axis === undefined || args.keywords.get("axis")?.kind === "none")
    return unknown("data", "a reduction");
  return axis === 1
    ? seriesState(frame.rows, { index: frame.index })
    : seriesState(frame.columns.count, { of: frame.columns });
};

/** A number for each column at each of the quantiles that are asked for. */
const quantiles: FrameMethod = (frame, args) => {
  const at = given(args, 0, "q");
  if (args.keywords.has("numeric_only") || axisOf(args, 1) !== 0) return unknown("data", "quantile");
  if (at?.kind === "list" && at.items) return frameState(known(at.items.length), frame.columns);
  return !at || at.kind === "float" || at.kind === "int"
    ? seriesState(frame.columns.count, { of: frame.columns })
    : unknown("data", "quantile");
};

/** `agg("mean")` is the method of that name; a list of names gives a row for each. */
const aggregated: FrameMethod = (frame, args) => {
  const how = given(args, 0, "func");
  if (axisOf(args, 1) !== 0) return unknown("data", "agg");
  if (how?.kind === "str") return seriesState(frame.columns.count, { of: frame.columns });
  const isNames = how?.kind === "list" && how.items?.every(({ kind }) => kind === "str");
  return isNames && how.items
    ? frameState(known(how.items.length), frame.columns)
    : unknown("not-supported", "agg");
};

/** `apply(fn)`: the function is handed a column, or a row; a series of one for each row makes columns again. */
const applied: FrameMethod = (frame, args, context) => {
  const fn = given(args, 0, "func");
  const axis = axisOf(args, 1);
  const isPlain = [...args.keywords.keys()].every((name) => name === "func" || name === "axis");
  if (!fn || axis === undefined || !isPlain) return unknown("not-supported", "apply");
  const one =
    axis === 0
      ? seriesState(frame.rows, { index: frame.index })
      : seriesState(frame.columns.count, { of: frame.columns });
  const made = context.silently(() =>
    context.call(fn, argumentsOf(args.site, [tableValue(one, args.site, context)])),
  );
  const table = tableOf(made);
  if (table?.type === "series" && axis === 0 && table.index === frame.index)
    return frameState(frame.rows, frame.columns, { index: frame.index });
  const isNumber =
    made.kind === "int" || made.kind === "float" || made.kind === "bool" || made.kind === "str";
  const isScalar = made.kind === "tensor" && made.shape.ranked && made.shape.dims.length === 0;
  if (!isNumber && !isScalar) return unknown("not-supported", "apply");
  return axis === 0
    ? seriesState(frame.columns.count, { of: frame.columns })
    : seriesState(frame.rows, { index: frame.index });
};

const selectTypes: FrameMethod = (frame, args, context) => {
  const keys = keysOfTypes(frame, given(args, 0, "include"), given(args, 1, "exclude"), context);
  return withColumns(
    frame,
    keys ? columnsOf(keys, frame.columns.isOrdered) : someColumns(untold("columns of a type")),
  );
};

/** `reindex(columns=labels)`: those columns, of which the new ones are missing. */
const reindexed: FrameMethod = (frame, args, context) => {
  const columns = keyword(args, "columns");
  const keys = columns && listedKeys(columns, context);
  const isPlain = args.positional.length === 0 && args.keywords.size === 1;
  if (!isPlain || !columns) return unknown("not-supported", "reindex");
  const before = frame.columns.keys;
  const contents = before && new Map([...(frame.contents ?? [])].filter(([key]) => before.includes(key)));
  return withColumns({ ...frame, contents }, keys ? columnsOf(keys) : someColumns(untold("the columns")));
};

const named = (names: string, method: FrameMethod): readonly [string, FrameMethod][] =>
  names.split(" ").map((name) => [name, method]);

/** By name; `frame[index]` and what needs other objects stand with the class. */
export const frameMethods: Readonly<Record<string, FrameMethod>> = Object.fromEntries([
  ...named("drop", drop),
  ...named("reindex", reindexed),
  ...named("get", (frame, { positional: [key, fallback] }, context) =>
    key && !fallback ? frameItem(frame, key, context) : unknown("data", "get"),
  ),
  ...named("eval", evaluated),
  ...named("pop", pop),
  ...named("__setitem__", setItem),
  ...named("__delitem__", deleteItem),
  ...named("insert", insert),
  ...named("rename", rename),
  ...named("filter", filter),
  ...named("assign", assign),
  ...named("reset_index", resetIndex),
  ...named("set_index", setIndex),
  ...named("transpose", transposed),
  ...named("quantile", quantiles),
  ...named("describe", described),
  ...named("agg aggregate", aggregated),
  ...named("apply progress_apply", applied),
  ...named("idxmax idxmin", reduced),
  ...named("groupby", grouped),
  ...named("resample", resampled),
  ...named("melt", melted),
  ...named("merge", merged),
  ...named("join", joined),
  ...named("pivot_table", pivotTable),
  ...named("pivot", pivoted),
  ...named("select_dtypes", selectTypes),
  ...named("add_prefix add_suffix", (frame) =>
    withColumns({ ...frame, contents: undefined }, someColumns(frame.columns.count)),
  ),
  ...named("mean sum std var median min max any all count nunique", reduced),
  ...named("duplicated", (frame) => seriesState(frame.rows, { index: frame.index, dtype: "bool" })),
  ...named("corr cov", (frame, args) =>
    args.keywords.has("numeric_only") || args.positional.length > 0
      ? frameState(untold("columns"), someColumns(untold("columns")))
      : frameState(frame.columns.count, frame.columns),
  ),
  ...named("keys", (frame): Table =>
    indexState(frame.columns.count, frame.columns.isOrdered ? frame.columns.keys : undefined),
  ),
]);

/** `frame.columns = labels`. */
export function renameAll(frame: FrameState, labels: Value, context: Context): void {
  const keys = listedKeys(labels, context);
  const before = frame.columns.isOrdered ? frame.columns.keys : undefined;
  if (frame.contents)
    context.heap.write(frame, "contents", before && keys && renamedContents(frame.contents, before, keys));
  setColumns(frame, keys ? columnsOf(keys) : someColumns(frame.columns.count), context);
}
