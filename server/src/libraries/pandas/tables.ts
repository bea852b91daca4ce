/** What is known of pandas' objects: a frame's columns and rows, a series' rows, an index's labels. */
import { misspeltColumn } from "./columns/misspelt-column";
import { lacksArrayMember } from "./array-members";
import { callTable } from "./called-tables";
import { asInOneArray, numberType, typeOfAll } from "./columns/array-types";
import { setByAttribute } from "./columns/set-by-attribute";
import { joinContents } from "./reshaping/joined-contents";
import { toldContent, toldContents, toldLevels } from "./contents/told-contents";
import { contentKeys } from "./columns/label-values";
import { countCopied, mayHold } from "../../values/bounds/work";
import { NATIVE_ROLES, held } from "../../values/children";
import { type DeclaredShape, type NamedAxes, meetShapes } from "../../values/dimensions/declared-shape";
import { type Dim, dimKey, known, unknownDim } from "../../values/dimensions/dimension";
import type { Heap } from "../../values/heap/heap";
import type { InstanceHooks } from "../../values/native-state";
import { reason } from "../../values/records/reason";
import { type Shape, joinDims, shapeOf } from "../../values/dimensions/shape";
import type { ArrayValues, ColumnContent } from "../../values/contents/column-content";
import { ESCAPED, type NativeState, type TensorValue, type Value } from "../../values/value";
import { isKeyOfTuple } from "../../values/hash-key";
import type { Columns, Contents, FrameState, IndexState, RowLevel, SeriesState, Table } from "./table-states";

const FRAME_HOLDS = held<FrameState>({
  ...NATIVE_ROLES,
  rows: "inert",
  columns: "held",
  index: "inert",
  within: "inert",
  labels: "held",
  dtype: "inert",
  contents: "inert",
  name: "inert",
});
const SERIES_HOLDS = held<SeriesState>({
  ...NATIVE_ROLES,
  rows: "inert",
  index: "inert",
  within: "inert",
  labels: "held",
  dtype: "inert",
  name: "inert",
  key: "inert",
  of: "held",
  content: "inert",
  fields: "held",
  columnOf: "held",
});
const INDEX_HOLDS = held<IndexState>({
  ...NATIVE_ROLES,
  rows: "inert",
  keys: "inert",
  index: "inert",
  within: "inert",
  content: "inert",
  hasLevels: "inert",
  labelled: "held",
});

let lastIndex = 0;

/** Row labels that are like no others. */
export function freshIndex(): string {
  lastIndex += 1;
  return `index ${lastIndex}`;
}

/** Row labels that are like no others, of which each stands once. */
export function freshUniqueIndex(): string {
  lastIndex += 1;
  return `labels ${lastIndex}`;
}

/** Whether each row certainly has a label of its own. */
export const isUniqueIndex = (index: string): boolean => /^(range|labels) /.test(index);

/** The labels of so many rows that these levels are: different ones where one level alone tells every row apart. */
export function indexOfLevels(levels: readonly RowLevel[] | undefined, rows: Dim): string {
  const isApart = levels?.some(
    ({ content }) => content?.missing === 0 && rows.kind === "known" && content.values?.length === rows.value,
  );
  return isApart === true ? freshUniqueIndex() : freshIndex();
}

/** The labels 0, 1, … of an object that was given none. */
export const rangeIndex = (rows: Dim): string =>
  rows.kind === "known" || rows.kind === "symbolic" ? `range ${dimKey(rows)}` : freshUniqueIndex();

/** Why a number of rows or columns is not known. */
export const untold = (detail: string): Dim => unknownDim(reason("data", detail));

/** What a table copies of each column, in items of a list: its label, and an entry in each of the maps that are made of them. */
const PARTS_PER_COLUMN = 12;

/** Columns of which all labels are known, as far as a list of so many would be. */
export function columnsOf(keys: readonly string[], isOrdered = true): Columns {
  if (!mayHold(keys.length)) return someColumns(known(keys.length));
  // The labels, and the contents under each of them.
  countCopied(PARTS_PER_COLUMN * keys.length);
  return { keys, isOrdered, count: known(keys.length), present: [] };
}

/** Columns of which only the number may be known. */
export const someColumns = (count: Dim, present: readonly string[] = []): Columns => ({
  keys: undefined,
  isOrdered: true,
  count,
  present,
});

/** Columns of which only the number may be known, and which may have labels of several levels. */
export const levelledColumns = (count: Dim): Columns => ({ ...someColumns(count), mayHaveLevels: true });

/** Columns of which only the number may be known, made of some that may have several levels, or none. */
export const unnamedColumns = (count: Dim, present: readonly string[], of: readonly Columns[]): Columns =>
  of.some(({ keys, mayHaveLevels }) => mayHaveLevels ?? keys?.some(isKeyOfTuple))
    ? { ...levelledColumns(count), present }
    : someColumns(count, present);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

function joinColumns(a: Columns, b: Columns): Columns {
  if (a.keys && b.keys && same(a.keys, b.keys)) return a;
  const there = new Set(b.keys ?? b.present);
  return unnamedColumns(
    joinDims(a.count, b.count),
    (a.keys ?? a.present).filter((key) => there.has(key)),
    [a, b],
  );
}

/** Two paths leave what both agree on. */
function joinPlaces(key: string, first: unknown, second: unknown): { readonly value: unknown } {
  if (first === second) return { value: first };
  switch (key) {
    case "rows":
      return { value: joinDims(first as Dim, second as Dim) };
    case "columns":
      return { value: joinColumns(first as Columns, second as Columns) };
    case "index":
      return { value: freshIndex() };
    case "within":
      return { value: [] };
    case "contents":
      return { value: joinContents(first as Contents | undefined, second as Contents | undefined) };
    default:
      return { value: undefined };
  }
}

const called: NativeState["called"] = (state, name, span, heap) => {
  if (isTable(state)) callTable(state, name, span, heap);
};

/** A frame; without an `index` its rows are like no others. */
export function frameState(
  rows: Dim,
  columns: Columns,
  more: {
    index?: string;
    within?: readonly string[];
    labels?: readonly RowLevel[];
    dtype?: string;
    contents?: Contents;
  } = {},
): FrameState {
  return {
    type: "frame",
    holds: FRAME_HOLDS,
    hooks: tableHooks,
    join: joinPlaces,
    called,
    rows,
    columns,
    index: more.index ?? freshIndex(),
    within: more.within ?? [],
    labels: more.labels && toldLevels(rows, more.labels),
    dtype: more.dtype,
    contents: more.contents && toldContents(rows, more.contents),
    name: undefined,
  };
}

/** A series; without an `index` its rows are like no others. */
export function seriesState(
  rows: Dim,
  more: {
    index?: string;
    within?: readonly string[];
    labels?: readonly RowLevel[];
    dtype?: string;
    key?: string;
    of?: Columns;
    content?: ColumnContent;
  } = {},
): SeriesState {
  return {
    type: "series",
    holds: SERIES_HOLDS,
    hooks: tableHooks,
    join: joinPlaces,
    called,
    rows,
    index: more.index ?? freshIndex(),
    within: more.within ?? [],
    labels: more.labels && toldLevels(rows, more.labels),
    dtype: more.dtype,
    name: undefined,
    key: more.key,
    of: more.of,
    content: more.content && toldContent(rows, more.content),
  };
}

/** The labels of columns or rows. */
export const indexState = (
  rows: Dim,
  keys?: readonly string[],
  labels: Pick<IndexState, "index" | "within" | "content" | "labelled"> = {},
): IndexState => ({
  type: "index",
  holds: INDEX_HOLDS,
  hooks: tableHooks,
  join: joinPlaces,
  rows,
  keys,
  index: labels.index,
  within: labels.within,
  content: labels.content && toldContent(rows, labels.content),
  labelled: labels.labelled,
});

const isTable = (state: NativeState): state is Table =>
  state.type === "frame" || state.type === "series" || state.type === "index";

/** What is known of a pandas object; undefined for anything else. */
export function tableOf(value: Value | undefined): Table | undefined {
  return value?.kind === "object" && value.native && isTable(value.native) ? value.native : undefined;
}

/** A pandas object as the array that NumPy makes of it. */
export function arrayOf(table: Table): TensorValue {
  const dims = table.type === "frame" ? [table.rows, table.columns.count] : [table.rows];
  const shape = shapeOf(dims);
  const values = valuesOf(table);
  const dtype =
    table.type === "index"
      ? numberType(table.content?.dtype)
      : (table.dtype ??
        (table.type === "frame" ? typeOfAll(values?.columns) : numberType(table.content?.dtype)));
  return { kind: "tensor", flavour: "numpy", shape, dtype, values: values && { ...values, of: shape } };
}

/** Takes a declaration over into a table; gives the table's own shape where it contradicts that. */
function declareTable(
  table: Table,
  declared: DeclaredShape,
  names: NamedAxes,
  heap: Heap,
): Shape | undefined {
  const { shape } = arrayOf(table);
  const met = meetShapes(shape, declared, names);
  if (!met?.ranked) return shape.ranked ? shape : shapeOf([]);
  const [rows, columns] = met.dims;
  if (rows && rows !== table.rows) heap.write(table, "rows", rows);
  if (table.type === "frame" && columns && columns !== table.columns.count)
    heap.write(
      table,
      "columns",
      table.columns.keys ? { ...table.columns, count: columns } : someColumns(columns, table.columns.present),
    );
  return undefined;
}

/** What tables add to Python's rules for an instance: a hint tells them as the array that NumPy makes of them. */
const tableHooks: InstanceHooks = {
  of: "table",
  standsForAll: true,
  copied: (self) => self.native && { ...self.native },
  setAttribute: (self, name, value, context, site) => {
    const table = tableOf(self);
    return table?.type === "frame" && setByAttribute(self, table, { name, value, site }, context);
  },
  missing: (self, attribute, site, { openWorld }) => {
    const table = tableOf(self);
    const member = table && lacksArrayMember(table, attribute, site);
    if (member || openWorld || table?.type !== "frame" || self.class.canonical === undefined) return member;
    return self.attributes.has(ESCAPED) ? undefined : misspeltColumn(table, attribute, site);
  },
  told: (self) => {
    const table = tableOf(self);
    return table && { kind: "tensor", tensor: arrayOf(table) };
  },
  declare: (self, declared, names, heap) => {
    const table = tableOf(self);
    return table && declareTable(table, declared, names, heap);
  },
};

/** What the columns hold, where anything is known of it. */
function valuesOf(table: Table): Omit<ArrayValues, "of"> | undefined {
  if (table.type !== "frame") return table.content && { all: table.content };
  const { columns, contents } = table;
  if (!columns.keys || !columns.isOrdered || !contents || contents.size === 0) return undefined;
  return {
    columns: asInOneArray(
      contentKeys(columns.keys).map((key) => contents.get(key)),
      table.dtype,
    ),
  };
}

/** What is known of the columns of a frame, in their order; undefined where they are not known. */
export const contentsInOrder = ({
  columns,
  contents,
}: FrameState): readonly (ColumnContent | undefined)[] | undefined =>
  columns.keys && contentKeys(columns.keys).map((key) => contents?.get(key));
