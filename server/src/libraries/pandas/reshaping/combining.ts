/** Functions of several tables: `concat`, `merge`, `join`, and tables of categories. */
import { refusedSeries } from "../rows/lengths";
import { spanOfArgument } from "../../callables/arguments";
import { axisOf, flag, given, keyword } from "../arguments";
import { categoriesOf } from "../columns/category-cells";
import { isNumeric, typesOf } from "../contents/cells";
import { levelsBelow } from "../rows/labelled-rows";
import { haveSameLabels } from "../rows/rows";
import { contentsBeside } from "./merging";
import { constructSeries } from "./construction";
import { besideColumns, keysOf, unionColumns, without } from "../columns/columns";
import { renamedContents } from "../contents/contents";
import { refusedColumns, someMissing } from "../columns/missing-columns";
import { columnsTogether, keysUnder } from "../columns/nested-columns";
import {
  columnsOf,
  frameState,
  indexOfLevels,
  levelledColumns,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "../tables";
import type { Contents, FrameState, SeriesState, Table } from "../table-states";
import { type Columns } from "../table-states";
import { dtypeName } from "../../tensor-functions/core/dtype";
import {
  areListed,
  type ColumnContent,
  contentOfCells,
  contentOfGaps,
  onlyType,
} from "../../../values/contents/column-content";
import { multiply, sum } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { type Arguments, type Growth, type Value, argumentsOf, list, unknown } from "../../../values/value";
import { wholeEntries } from "../../../values/whole-entries";

export const ownColumns = (table: FrameState | SeriesState): Columns => {
  if (table.type === "frame") return table.columns;
  return table.key === undefined ? someColumns(known(1)) : columnsOf([table.key]);
};

/**
 * Tables that are all alike, under one another: of a list that a loop filled nobody knows how often. As many rows as all
 * have together are counted where each has the same known number of them.
 */
function alikeBelow({ each, count }: Growth, args: Arguments, context: Context): Table | undefined {
  const table = tableOf(each);
  if (!table || table.type === "index" || keyword(args, "keys")) return undefined;
  const rows = table.rows.kind === "known" ? multiply(table.rows, count) : untold("concatenated rows");
  const isNumbered = flag(args, "ignore_index", false, context) === true;
  const index = isNumbered ? rangeIndex(rows) : indexOfLevels(undefined, rows);
  if (table.type === "series") return seriesState(rows, { index, key: table.key });
  return frameState(rows, table.columns, {
    index,
    contents: table.contents && typesOf(table.contents),
  });
}

/** `pd.concat(tables, axis)`. */
export function concatenate(args: Arguments, context: Context): Table | Value {
  const objects = given(args, 0, "objs");
  const axis = axisOf(args, 1);
  if (objects?.kind === "list" && !objects.items && objects.grown && axis === 0 && !args.rest)
    return alikeBelow(objects.grown, args, context) ?? unknown("data", "concatenated tables");
  const named = objects?.kind === "dict" ? wholeEntries(objects) : undefined;
  const items =
    objects?.kind === "dict"
      ? named && [...named.values()].map(({ value }) => value)
      : objects && context.iterate(objects);
  const names =
    keyword(args, "keys") ?? (named ? list([...named.values()].map(({ key }) => key)) : undefined);
  const tables = items?.map((item) => tableOf(item));
  const parts = tables?.flatMap((table) => (table && table.type !== "index" ? [table] : []));
  if (
    !items ||
    !parts ||
    parts.length < items.length ||
    parts.length === 0 ||
    axis === undefined ||
    args.rest
  )
    return unknown("data", "concatenated tables");
  if (axis === 1) {
    const [first] = parts;
    const isAligned = first && parts.every((part) => haveSameLabels(part, first));
    const beside = names ? calledParts(parts, names, context) : parts;
    const own = besideColumns(beside.map(ownColumns));
    const columns = names && beside === parts ? columnsUnder(names, parts, own, context) : own;
    const count = isAligned ? first.rows : alignedRows(parts, keyword(args, "join"));
    return frameState(count, columns, {
      index: isAligned ? first.index : undefined,
      within: isAligned ? first.within : [],
      labels: isAligned ? first.labels : undefined,
      contents:
        isAligned && columns.keys && own.keys
          ? renamedContents(contentsBeside(beside), own.keys, columns.keys)
          : undefined,
    });
  }
  const rows = sum(parts.map((part) => part.rows));
  const isNumbered = flag(args, "ignore_index", false, context);
  const isNamed = !names || names.kind === "list" || names.kind === "tuple";
  const labels =
    isNumbered === false && isNamed ? levelsBelow(parts, names && context.iterate(names)) : undefined;
  const index = isNumbered === true ? rangeIndex(rows) : indexOfLevels(labels, rows);
  if (parts.every((part) => part.type === "series")) return seriesState(rows, { index, labels });
  if (!parts.every((part) => part.type === "frame")) return unknown("data", "concatenated tables");
  const columns = unionColumns(parts.map(ownColumns));
  const isInner = keyword(args, "join") !== undefined;
  if (isInner) return frameState(rows, someColumns(untold("common columns")), { index, labels });
  const contents = contentsBelow(parts, columns, areListed(rows));
  return frameState(rows, columns, { index, labels, contents });
}

/** Series under the names that they are given; the same parts where there are tables among them. */
function calledParts(
  parts: readonly (FrameState | SeriesState)[],
  names: Value,
  context: Context,
): readonly (FrameState | SeriesState)[] {
  const keys = keysOf(names, context);
  const areSeries = parts.every((part) => part.type === "series");
  return areSeries && keys?.length === parts.length
    ? parts.map((part, i) => ({ ...part, key: keys[i] }))
    : parts;
}

/** The columns of tables side by side, each under the name that its table is given. */
function columnsUnder(
  names: Value,
  parts: readonly (FrameState | SeriesState)[],
  own: Columns,
  context: Context,
): Columns {
  const keys = keysOf(names, context);
  const lost = levelledColumns(own.count);
  if (!keys || !own.keys || keys.length !== parts.length) return lost;
  const made = parts.map((part, i) => {
    const key = keys[i] ?? "";
    const below = ownColumns(part).keys;
    return below && keysUnder([key], below);
  });
  return made.every((each) => each !== undefined) ? columnsTogether(made.flat(), own.isOrdered) : lost;
}

/** How many rows tables have side by side: one for each label that one of them has, or all of them have. */
function alignedRows(parts: readonly (FrameState | SeriesState)[], join: Value | undefined): Dim {
  const how = join ? knownText(join) : "outer";
  const labels = parts.map((part) => ownLabels(part));
  if (!labels.every((each) => each !== undefined) || (how !== "outer" && how !== "inner"))
    return untold("aligned rows");
  if (new Set(labels.map(({ dtype }) => dtype)).size > 1) return untold("aligned rows");
  const all = new Set(labels.flatMap(({ cells }) => [...cells]));
  if (how === "outer") return known(all.size);
  return known([...all].filter((label) => labels.every(({ cells }) => cells.has(label))).length);
}

/** The labels of rows in one level, each of which stands there once; undefined where they aren't known. */
function ownLabels({
  index,
  rows,
  labels,
}: FrameState | SeriesState):
  { readonly dtype: string | undefined; readonly cells: ReadonlySet<string> } | undefined {
  if (areListed(rows) && index === rangeIndex(rows))
    return { dtype: "int64", cells: new Set(Array.from({ length: rows.value }, (_, row) => String(row))) };
  const [level, ...more] = labels ?? [];
  const { dtype, cells, missing } = level?.content ?? {};
  if (more.length > 0 || !cells || missing !== 0) return undefined;
  const once = new Set(cells.filter((cell) => cell !== undefined));
  return once.size === cells.length ? { dtype, cells: once } : undefined;
}

/** A column that a table certainly lacks: under others that have it, its rows are missing. */
function missingColumn({ columns, rows }: FrameState, key: string): ColumnContent | undefined {
  if (!columns.keys || columns.keys.includes(key) || !areListed(rows)) return undefined;
  return contentOfCells(undefined, () => Array<undefined>(rows.value).fill(undefined));
}

/**
 * The type of columns under one another: whole numbers among missing ones become real ones, truth values objects;
 * undefined where it is not told.
 */
export function commonType(parts: readonly ColumnContent[]): string | undefined {
  const types = new Set(parts.flatMap(({ dtype }) => dtype ?? []));
  const hasMissing = parts.some(({ dtype }) => dtype === undefined);
  const [first] = types;
  if (types.size === 1)
    return first === "int64" && hasMissing ? "float64" : first === "bool" && hasMissing ? "object" : first;
  const areAll = (...names: readonly string[]): boolean =>
    types.size > 0 && [...types].every((type) => names.includes(type));
  return areAll("int64", "float64") ? "float64" : areAll("bool", "object") ? "object" : undefined;
}

/** What is known of the columns of tables under one another; row by row where these are not too many. */
function contentsBelow(
  parts: readonly FrameState[],
  columns: Columns,
  isListed: boolean,
): Contents | undefined {
  const contents = new Map<string, ColumnContent>();
  for (const key of columns.keys ?? []) {
    const each = parts.map((part) => part.contents?.get(key) ?? missingColumn(part, key));
    const whole = each.flatMap((content) => (content && "cells" in content ? [content] : []));
    const dtype = commonType(whole);
    if (isListed && dtype !== undefined && whole.length === parts.length)
      contents.set(
        key,
        contentOfCells(dtype, () => whole.flatMap((content) => content.cells ?? [])),
      );
    else {
      const together = valuesTogether(each) ?? objectsTogether(whole, parts.length);
      if (together) contents.set(key, together);
    }
  }
  return contents;
}

/** Numbers, truth values and texts under one another are objects, of which it is told which are missing. */
function objectsTogether(whole: readonly ColumnContent[], count: number): ColumnContent | undefined {
  const kinds = new Set(
    whole.flatMap(({ dtype }) =>
      dtype === undefined
        ? []
        : isNumeric(dtype)
          ? "number"
          : /^(bool|string)$/.test(dtype)
            ? dtype
            : "other",
    ),
  );
  if (whole.length < count || kinds.size < 2 || kinds.has("other")) return undefined;
  return contentOfGaps("object", () => whole.flatMap(({ gaps }) => gaps ?? []));
}

/** The different values of columns of one type, where those of each are known and not the places; undefined for others. */
function valuesTogether(each: readonly (ColumnContent | undefined)[]): ColumnContent | undefined {
  const types = new Set(each.map((content) => content?.dtype));
  const [dtype] = types;
  if (types.size > 1 || dtype === undefined || dtype === "category") return undefined;
  let missing = 0;
  const values = new Set<string>();
  for (const content of each) {
    if (!content?.values || content.missing === undefined) return undefined;
    missing += content.missing;
    for (const value of content.values) values.add(value);
  }
  return { dtype, values: [...values], missing };
}

/** Whether `get_dummies` makes columns of one of a type without being told to. */
const isCategory = (dtype: string | undefined): boolean =>
  dtype === "string" || dtype === "object" || dtype === "category";

/** How many columns the values of one become; undefined where that is not known. */
function dummyColumns(
  content: ColumnContent | undefined,
  args: Arguments,
  context: Context,
): number | undefined {
  const [first, missing] = [flag(args, "drop_first", false, context), flag(args, "dummy_na", false, context)];
  const categories = content && categoriesOf(content);
  if (!categories || first === undefined || missing === undefined) return undefined;
  return Math.max(0, categories.values.length + (missing ? 1 : 0) - (first ? 1 : 0));
}

/** The text before the values of the column at a place: its own label, or what the program says. */
function prefixOf(key: string | undefined, at: number, args: Arguments): string | undefined {
  const given = keyword(args, "prefix");
  const separator = keyword(args, "prefix_sep");
  const between = !separator ? "_" : knownText(separator);
  const own = key?.startsWith("s:") === true ? key.slice(2) : undefined;
  const items = given?.kind === "list" || given?.kind === "tuple" ? given.items : undefined;
  const said = given?.kind === "dict" ? given.entries?.get(key ?? "")?.value : (items?.[at] ?? given);
  const text = said ? knownText(said) : own;
  return text === undefined || between === undefined ? undefined : text + between;
}

/** Labels of the columns that the values of one become, in their order; `before` is the text before each. */
function dummyKeys(
  before: string | undefined,
  content: ColumnContent,
  args: Arguments,
  context: Context,
): readonly string[] | undefined {
  const categories = categoriesOf(content);
  const isNamed = categories && (categories.dtype === "string" || /^u?int/.test(categories.dtype ?? ""));
  if (before === undefined || isNamed !== true) return undefined;
  if (keyword(args, "dummy_na") || args.positional.length > 1) return undefined;
  const isShort = flag(args, "drop_first", false, context);
  return isShort === undefined
    ? undefined
    : categories.values.slice(isShort ? 1 : 0).map((value) => {
        // A value that no text stands before is a label itself, and may be a number.
        const isNumber = before === "" && !keyword(args, "prefix") && categories.dtype !== "string";
        return isNumber ? `n:${value}` : `s:${before}${value}`;
      });
}

/** `pd.get_dummies(data)`: as many columns as there are categories, behind those that are none. */
export function dummies(args: Arguments, context: Context): FrameState | Value {
  const data = given(args, 0, "data");
  if (refusedSeries(data, spanOfArgument(args, 0, "data"), context)) return unknown("already-reported");
  // A vector or a list is the column that pandas makes of it.
  const isVector = data?.kind === "tensor" && data.shape.ranked && data.shape.dims.length === 1;
  const isColumn = isVector || (data?.kind === "list" && (data.items ?? data.grown) !== undefined);
  const table =
    tableOf(data) ??
    (data && isColumn ? constructSeries(argumentsOf(args.site, [data]), context) : undefined);
  const untoldCount = untold("the number of categories");
  if (!table) return frameState(untold("rows"), someColumns(untoldCount));
  const { rows, index, within } = table;
  const levels = table.type === "index" ? undefined : table.labels;
  if (table.type !== "frame") {
    const width = dummyColumns(table.content, args, context);
    const before = keyword(args, "prefix") ? prefixOf(undefined, 0, args) : "";
    const labels = table.content && dummyKeys(before, table.content, args, context);
    const type = dummyType(args);
    return frameState(
      rows,
      labels ? columnsOf(labels) : someColumns(width === undefined ? untoldCount : known(width)),
      { index, within, labels: levels, dtype: type, contents: labels && contentsOfDummies(labels, type) },
    );
  }
  const asked = keyword(args, "columns");
  if (asked && refusedColumns(table.columns, asked, someMissing, args.site, context))
    return unknown("already-reported");
  const { keys } = table.columns;
  const types = keys?.map((key) => table.contents?.get(key)?.dtype);
  const encoded = asked
    ? keysOf(asked, context)
    : types?.every((type) => type !== undefined)
      ? keys?.filter((_, i) => isCategory(types[i]))
      : undefined;
  const widths = encoded?.map((key) => dummyColumns(table.contents?.get(key), args, context));
  if (!keys || !encoded || !widths?.every((width) => width !== undefined))
    return frameState(rows, someColumns(untoldCount), { index, within, labels: levels });
  const plain = without(keys, encoded);
  const kept = new Set(plain);
  const nothing: ColumnContent = onlyType(undefined);
  const named = encoded.map((key, i) =>
    dummyKeys(prefixOf(key, i, args), table.contents?.get(key) ?? nothing, args, context),
  );
  const isNamed = named.every((each) => each !== undefined);
  const columns = isNamed
    ? columnsOf([...plain, ...named.flat()], table.columns.isOrdered)
    : someColumns(known(plain.length + widths.reduce((a, b) => a + b, 0)), plain);
  const contents = new Map([...(table.contents ?? [])].filter(([key]) => kept.has(key)));
  for (const [key, content] of contentsOfDummies(isNamed ? named.flat() : [], dummyType(args)))
    contents.set(key, content);
  return frameState(rows, columns, { index, within, labels: levels, contents });
}

/** The type of the columns: truth values, unless the program asks for another. */
function dummyType(args: Arguments): string | undefined {
  const dtype = keyword(args, "dtype");
  return dtype ? dtypeName(dtype) : "bool";
}

export const contentsOfDummies = (labels: readonly string[], dtype: string | undefined): Contents =>
  new Map(labels.map((key) => [key, { dtype, values: undefined, missing: 0 }]));
