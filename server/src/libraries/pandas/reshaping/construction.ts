/** Frames and series made from dicts, lists and arrays: `pd.DataFrame(…)`, `pd.Series(…)`. */
import { spanOfArgument } from "../../callables/arguments";
import { given } from "../arguments";
import { columnOfOne, columnOfValue } from "../columns/column-of-value";
import { listedKeys } from "../columns/columns";
import {
  arrayOf,
  columnsOf,
  frameState,
  freshIndex,
  indexOfLevels,
  levelledColumns,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "../tables";
import type { Contents, FrameState, RowLevel, SeriesState } from "../table-states";
import { keysOfLevels } from "../columns/level-indices";
import { type Columns } from "../table-states";
import { numberType } from "../columns/array-types";
import { elementsOfType, isNumeric, typeNamed, typedCells } from "../contents/cells";
import { refusedConstruction, refusedIndex, refusedLengths, refusedMatrix } from "../rows/lengths";
import { frameOf } from "./merging";
import { allElements, arrayValues, arraysIn, tensorOf } from "../../tensor-functions";
import { contentOfColumn, contentOfItems } from "../../../values/contents/cell-values";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, dimKey, known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { type RecordField, UNTOLD_RECORD, fieldsOfType } from "../../../values/contents/record-type";
import { knownText } from "../../../values/known-text";
import { type Arguments, type DictValue, type Value, list } from "../../../values/value";
import { wholeEntries } from "../../../values/whole-entries";

interface Rows {
  readonly rows: Dim;
  readonly index: string;
}

const numbered = (rows: Dim): Rows => ({ rows, index: rangeIndex(rows) });

/** The rows that labels stand for; several lists of labels are the levels of one index. */
function rowsOfLabels(labels: Value, context: Context): Rows | "any" | undefined {
  const [first] = labels.kind === "list" ? (labels.items ?? []) : [];
  const isLevels =
    first?.kind === "list" || first?.kind === "tensor" || (first && tableOf(first)) !== undefined;
  return rowsOf(isLevels && first ? first : labels, context);
}

/** The rows of one value of a dict of columns; "any" of a scalar, which takes the others' rows. */
function rowsOf(value: Value, context: Context): Rows | "any" | undefined {
  const table = tableOf(value);
  if (table && table.type !== "index") return { rows: table.rows, index: table.index };
  if (value.kind === "str" || value.kind === "none") return "any";
  // Whatever its items are, each of them is a row.
  if ((value.kind === "list" || value.kind === "tuple") && value.items)
    return numbered(known(value.items.length));
  const shape = tensorOf(value, context)?.shape;
  if (!shape?.ranked) return undefined;
  const [rows] = shape.dims;
  return rows ? numbered(rows) : "any";
}

/**
 * The rows of columns set beside one another: as many as an array or a list has, which pandas refuses to align, else
 * what all have where nothing has to be aligned.
 */
function commonRows(values: readonly Value[], context: Context): Rows {
  for (const value of values) {
    if (value.kind === "unknown" || value.kind === "object") continue;
    const rows = rowsOf(value, context);
    if (rows !== undefined && rows !== "any" && rows.rows.kind === "known") return rows;
  }
  let common: Rows | undefined;
  for (const value of values) {
    const rows = rowsOf(value, context);
    if (rows === "any") continue;
    if (!rows) return numbered(untold("the rows of a frame"));
    if (!common) common = rows;
    else if (
      common.index !== rows.index &&
      !(tableOf(value) === undefined && dimKey(common.rows) === dimKey(rows.rows))
    )
      return numbered(untold("the rows of a frame"));
  }
  return common ?? numbered(untold("the rows of a frame"));
}

/** The columns that a caller names, or as many as there are. */
function namedColumns(given: Value | undefined, count: Dim, context: Context): Columns {
  if (!given) {
    const isListed = count.kind === "known" && count.value <= 1000;
    return isListed ? columnsOf(Array.from({ length: count.value }, (_, i) => `n:${i}`)) : someColumns(count);
  }
  const lists = given.kind === "list" && given.items?.length ? given.items : undefined;
  if (lists?.every(({ kind }) => kind === "list")) {
    const nested = keysOfLevels(given, context);
    return nested ? columnsOf(nested) : levelledColumns(count);
  }
  const keys = listedKeys(given, context);
  if (keys) return columnsOf(keys);
  const table = tableOf(given);
  if (table?.type === "index" && table.hasLevels) return levelledColumns(table.rows);
  return someColumns(count.kind === "unknown" && table?.type === "index" ? table.rows : count);
}

function fromDict(dict: DictValue, columns: Value | undefined, context: Context): FrameState {
  const entries = wholeEntries(dict);
  if (!entries) return frameState(untold("a dict"), someColumns(untold("a dict")));
  const { rows, index } = commonRows(
    [...entries.values()].map(({ value }) => value),
    context,
  );
  const picked = columns && namedColumns(columns, untold("the columns"), context);
  const contents = new Map(
    [...entries].flatMap(([key, { value }]) => {
      const content = columnOfOne(value, rows) ?? contentOfValue(value, index, context);
      return content ? [[key, content] as const] : [];
    }),
  );
  return frameState(rows, picked ?? columnsOf([...entries.keys()]), { index, contents });
}

/** What a list that is written out, an array or a column of the same rows holds. */
function contentOfValue(value: Value, index: string, context: Context): ColumnContent | undefined {
  const table = tableOf(value);
  if (table?.type === "index") return table.content;
  if (table) return table.type === "series" && table.index === index ? table.content : undefined;
  return columnOfValue(value, context);
}

/** `pd.DataFrame(data, index, columns)`. */
export function constructFrame(args: Arguments, context: Context): FrameState {
  const unknownFrame = frameState(untold("a frame"), someColumns(untold("a frame")));
  if (args.rest) return unknownFrame;
  const data = given(args, 0, "data");
  const columns = given(args, 2, "columns");
  const index = given(args, 1, "index");
  if (!data) {
    const labels = index && rowsOfLabels(index, context);
    const rows = index ? (labels && labels !== "any" ? labels.rows : untold("an index")) : known(0);
    return frameState(rows, columns ? namedColumns(columns, untold("the columns"), context) : columnsOf([]));
  }
  const table = tableOf(data);
  if (table?.type === "frame") {
    // Columns or an index given beside a frame pick from it.
    if (index) return frameState(untold("an index"), columns ? unknownFrame.columns : table.columns);
    const picked = columns ? namedColumns(columns, untold("the columns"), context) : table.columns;
    const { index: rowIndex, labels, dtype, contents } = table;
    return frameState(table.rows, picked, { index: rowIndex, labels, dtype, contents });
  }
  if (data.kind === "dict") {
    const stands = spanOfArgument(args, 0, "data");
    if (refusedMatrix(data, stands, context) || refusedLengths(data, args.site, context))
      return frameState(untold("a dict"), columnsOf([...(data.entries?.keys() ?? [])]));
    const made = fromDict(data, columns, context);
    if (!index) return made;
    refusedIndex({ values: data, index, isPicked: columns !== undefined }, args.site, context);
    const labels = rowsOfLabels(index, context);
    // Arrays and lists take the labels as they stand; a series is put where its own labels are.
    const isPlain = [...(data.entries?.values() ?? [])].every(({ value }) => tableOf(value) === undefined);
    return frameState(labels && labels !== "any" ? labels.rows : untold("an index"), made.columns, {
      index: labelsGiven(index),
      labels: levelGiven(index),
      contents: isPlain ? made.contents : undefined,
    });
  }
  if (table?.type === "series") {
    return index
      ? unknownFrame
      : columns
        ? frameState(table.rows, namedColumns(columns, known(1), context), { index: table.index })
        : frameOf(table);
  }
  if (index && refusedIndex({ values: data, index, isPicked: false }, args.site, context))
    return unknownFrame;
  const shape = data.kind === "tensor" ? data.shape : undefined;
  const [rows, width] = shape?.ranked ? shape.dims : [];
  if (rows && width && refusedConstruction(args, someColumns(width), rows, context)) return unknownFrame;
  return fromArray(data, columns, index, context) ?? unknownFrame;
}

/** What is known of columns of an array: what each holds, or at least of which type. */
function contentsOf(
  { keys }: Columns,
  held: readonly (ColumnContent | undefined)[] | undefined,
  dtype: string | undefined,
): Contents | undefined {
  const type = dtype === undefined || !isNumeric(dtype) ? undefined : elementsOfType(dtype);
  if (!keys || (!held && !type)) return undefined;
  return new Map(
    keys.flatMap((key, i) => {
      const content = held?.[i] ?? type;
      return content ? [[key, content] as const] : [];
    }),
  );
}

/** Parts of rows beyond these are not gone through for what each column holds. */
const MOST_PARTS = 200_000;

/** A frame of rows that are lists: `[[features, "wren"], …]`; undefined for other data. */
function fromRecords(
  data: Value,
  columns: Value | undefined,
  labelled: string | undefined,
  context: Context,
): FrameState | undefined {
  if (data.kind !== "list") return undefined;
  const parts = (row: Value): readonly Value[] | undefined =>
    row.kind === "list" || row.kind === "tuple" ? row.items : undefined;
  const rows = data.items ?? (data.grown ? [data.grown.each] : []);
  const [first] = rows;
  const width = first && parts(first)?.length;
  if (!first || width === undefined || rows.length * width > MOST_PARTS) return undefined;
  if (!rows.every((row) => parts(row)?.length === width)) return undefined;
  const held = Array.from({ length: width }, (_, i) => {
    const column = rows.flatMap((row) => parts(row)?.[i] ?? []);
    return arraysIn(column, context) ?? (data.items ? contentOfColumn(column) : undefined);
  });
  if (!held.some((content) => content !== undefined)) return undefined;
  const count = data.items ? known(data.items.length) : (data.grown?.count ?? untold("the rows of a list"));
  const labels = namedColumns(columns, known(width), context);
  return frameState(count, labels, {
    index: labelled ?? rangeIndex(count),
    contents: contentsOf(labels, held, undefined),
  });
}

/** The row labels of another table, or labels that are like no others. */
function labelsGiven(index: Value): string {
  const table = tableOf(index);
  return (table?.type === "index" ? table.index : undefined) ?? freshIndex();
}

/** What the columns of a list of dicts hold, of which each has all of them. */
function contentsOfRecords(items: readonly Value[], { keys }: Columns): Contents | undefined {
  const entries = items.map((item) => (item.kind === "dict" ? wholeEntries(item) : undefined));
  return (
    keys &&
    new Map(
      keys.flatMap((key) => {
        const values = entries.flatMap((each) => each?.get(key)?.value ?? []);
        const content = values.length === items.length ? contentOfColumn(values) : undefined;
        return content ? [[key, content] as const] : [];
      }),
    )
  );
}

/** What the row labels are that are given as an index, a column or a list. */
function levelGiven(index: Value): readonly RowLevel[] | undefined {
  const table = tableOf(index);
  const items = index.kind === "list" ? index.items : undefined;
  const listed = items?.[0]?.kind === "str" || items?.[0]?.kind === "int" ? contentOfItems(items) : undefined;
  if (listed) return [{ key: undefined, content: listed }];
  const content = table && table.type !== "frame" ? table.content : undefined;
  return content && [{ key: table?.type === "series" ? table.key : undefined, content }];
}

/** A column for each field of records. */
const columnsOfFields = (fields: readonly RecordField[]): Columns =>
  columnsOf(fields.map(({ name }) => `s:${name}`));

/** A frame of an array, or of a list of rows. */
function fromArray(
  data: Value,
  names: Value | undefined,
  index: Value | undefined,
  context: Context,
): FrameState | undefined {
  const labelled = index && labelsGiven(index);
  const items = data.kind === "list" ? data.items : undefined;
  if (items?.length === 0 && !names) return frameState(known(0), columnsOf([]));
  if (items?.some((item) => item.kind === "dict" || item.kind === "object")) {
    const keys = items.flatMap((item) => {
      const entries = item.kind === "dict" ? wholeEntries(item) : undefined;
      return entries ? [[...entries.keys()]] : [];
    });
    const isKnown = keys.length === items.length && !names;
    const rows = known(items.length);
    const columns = isKnown ? columnsOf([...new Set(keys.flat())]) : someColumns(untold("the columns"));
    return frameState(rows, columns, {
      index: labelled ?? rangeIndex(rows),
      contents: contentsOfRecords(items, columns),
    });
  }
  const records = fromRecords(data, names, labelled, context);
  if (records) return records;
  const array = tensorOf(data, context);
  if (!array?.shape.ranked) {
    const count = untold("the columns");
    return frameState(untold("a frame"), names ? namedColumns(names, count, context) : someColumns(count));
  }
  const [rows, count = known(1), ...more] = array.shape.dims;
  if (!rows || more.length > 0) return undefined;
  if (array.dtype === UNTOLD_RECORD) return frameState(rows, someColumns(untold("the fields of records")));
  const fields = fieldsOfType(array.dtype);
  if (fields)
    return frameState(
      rows,
      names ? namedColumns(names, untold("the columns"), context) : columnsOfFields(fields),
      {
        index: labelled ?? rangeIndex(rows),
      },
    );
  const labels = namedColumns(names, count, context);
  const all = allElements(array);
  const held = array.shape.dims.length === 1 ? [all] : arrayValues(array)?.columns;
  return frameState(rows, labels, {
    index: labelled ?? rangeIndex(rows),
    labels: index && levelGiven(index),
    dtype: array.dtype === "string" ? undefined : array.dtype,
    contents: contentsOf(
      labels,
      held ?? (all?.missing === 0 ? everyColumn(labels, all) : undefined),
      array.dtype,
    ),
  });
}

/** What is known of each column of a matrix without missing elements. */
const everyColumn = ({ keys }: Columns, { dtype }: ColumnContent): readonly ColumnContent[] | undefined =>
  keys?.map(() => ({ dtype, values: undefined, missing: 0 }));

/** What data hold that become a column; of the type that is asked for, if one is. */
function contentGiven(
  data: Value,
  index: string,
  type: Value | undefined,
  context: Context,
): ColumnContent | undefined {
  const content = contentOfValue(data, index, context);
  return type && type.kind !== "none" ? typedCells(content, typeNamed(type)) : content;
}

/** A series of a dict: its names are the labels of the rows, whatever each holds. */
function ofDict(dict: DictValue, args: Arguments, context: Context): SeriesState {
  const entries = wholeEntries(dict);
  const [type, name] = [given(args, 2, "dtype"), given(args, 3, "name")];
  const key = name ? hashKey(name) : undefined;
  if (!entries) return seriesState(untold("a dict"), { key });
  const rows = known(entries.size);
  const names = [...entries.values()].map(({ key: label }) => knownText(label));
  const labels = names.every((label) => label !== undefined)
    ? [{ key: undefined, content: contentOfCells("string", () => names) }]
    : undefined;
  const index = labels ? indexOfLevels(labels, rows) : freshIndex();
  const values = list([...entries.values()].map(({ value }) => value));
  return seriesState(rows, { index, labels, key, content: contentGiven(values, index, type, context) });
}

/** `pd.Series(data, index, dtype)`. */
export function constructSeries(args: Arguments, context: Context): SeriesState {
  const data = given(args, 0, "data");
  const index = given(args, 1, "index");
  const rows = data && rowsOf(data, context);
  const [type, name] = [given(args, 2, "dtype"), given(args, 3, "name")];
  const key = name ? hashKey(name) : undefined;
  const labels = index && rowsOfLabels(index, context);
  if (data && index && data.kind !== "dict")
    refusedIndex({ values: data, index, isPicked: false }, args.site, context);
  if (labels && labels !== "any") {
    const isPlain = data !== undefined && tableOf(data) === undefined && data.kind !== "dict";
    const content = isPlain ? contentGiven(data, labels.index, type, context) : undefined;
    return seriesState(labels.rows, { index: labelsGiven(index), labels: levelGiven(index), content, key });
  }
  if (data?.kind === "dict" && !index && !args.rest) return ofDict(data, args, context);
  if (!rows || rows === "any" || index || args.rest) return seriesState(untold("a series"));
  const table = tableOf(data);
  const own = table ? arrayOf(table).dtype : tensorOf(data, context)?.dtype;
  const content = contentGiven(data, rows.index, type, context);
  const dtype = type && type.kind !== "none" ? numberType(content?.dtype) : own;
  return seriesState(rows.rows, {
    index: rows.index,
    dtype: dtype === "string" ? undefined : dtype,
    content,
    key,
  });
}
