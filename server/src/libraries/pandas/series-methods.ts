/** Methods of `Series`, and of the accessors for text, dates and categories. */
import { exploded } from "./reshaping/exploding";
import { flag, given, keyword } from "./arguments";
import { isSince } from "../releases";
import { contentsOfDummies } from "./reshaping/combining";
import { asDict, mappedByLabel, valueCounts } from "./contents/counting";
import { factorized, uniqueValues } from "./contents/different-values";
import { frameOf } from "./reshaping/merging";
import { extracted } from "./contents/replacing";
import { joinedLists, partsOfTexts } from "./contents/text-parts";
import { anyItem } from "./rows/items";
import { resetIndex as resetFrame } from "./rows/row-labels";
import { seriesGrouped } from "./groups/groups";
import { atEverySpan, seriesResampled } from "./groups/resampling";
import {
  arrayOf,
  columnsOf,
  frameState,
  freshIndex,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "./tables";
import type { SeriesState, Table } from "./table-states";
import { combinedTruths, comparedCells, mappedCells } from "./contents/cells";
import { labelsListed, rowsForLabels, rowsWithoutLabels } from "./rows/labelled-rows";
import { summaries } from "./contents/summaries";
import {
  type ColumnContent,
  areKept,
  contentOfCells,
  mappedContent,
} from "../../values/contents/column-content";
import { type TableMethod, alike, changedCells } from "./changed-tables";
import { hashKey } from "../../values/hash-key";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { LISTS, itemsOfCell } from "../../values/contents/list-cells";
import { alikeList } from "../builtins";
import { arraysIn } from "../tensor-functions";
import { cellOf, contentOfColumn, contentOfItems, valuesOfCells } from "../../values/contents/cell-values";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { wholeEntries } from "../../values/whole-entries";
import { type Arguments, type Value, argumentsOf, float, int, list, unknown } from "../../values/value";

type SeriesMethod = TableMethod<SeriesState>;

/** Rows whose values are known that a function is called on one by one. */
const MOST_CALLS = 1_000;

/** What a function gave for each value of a column, as far as a column can keep it; undefined where one is not known. */
function appliedCells(
  { content }: SeriesState,
  fn: Value,
  args: Arguments,
  context: Context,
): { readonly content: ColumnContent | undefined } | undefined {
  const isPlain = args.positional.length <= 1 && args.keywords.size + args.positional.length === 1;
  const isCode =
    fn.kind === "function" || (fn.kind === "class" && fn.canonical?.startsWith("builtins.") === true);
  if (!isPlain || !isCode || content?.missing !== 0 || (content.cells?.length ?? 0) > MOST_CALLS)
    return undefined;
  const items = valuesOfCells(content);
  const mark = context.heap.mark();
  const results: Value[] = [];
  for (const item of items ?? []) {
    const result = context.silently(() => context.call(fn, argumentsOf(args.site, [item])));
    // One that can't be told is enough to know nothing of all; what gives nothing is called for what it changes.
    if (
      result.kind !== "none" &&
      cellOf(result) === undefined &&
      !contentOfItems([result]) &&
      !arraysIn([result], context)
    ) {
      context.heap.undo(mark);
      return undefined;
    }
    results.push(result);
  }
  return (
    items && { content: arraysIn(results, context) ?? contentOfItems(results) ?? contentOfColumn(results) }
  );
}

/** `series.apply(fn)`: one value for each row, unless the function gives rows of its own. */
const applied: SeriesMethod = (series, args, context) => {
  const fn = given(args, 0, "func") ?? keyword(args, "arg");
  if (fn?.kind === "dict") {
    const made = alike(series);
    return made.type === "series" ? { ...made, content: mappedCells(series.content, fn) } : made;
  }
  const other = tableOf(fn);
  if (other?.type === "series")
    return { ...series, name: undefined, dtype: undefined, content: mappedByLabel(series.content, other) };
  if (fn?.kind === "class" && fn.canonical?.startsWith("pandas.") === true) return unknown("data", "apply");
  const each = fn && appliedCells(series, fn, args, context);
  if (each)
    return seriesState(series.rows, {
      index: series.index,
      within: series.within,
      key: series.key,
      ...each,
    });
  if (fn?.kind === "function" && (fn.canonical === undefined || fn.self !== undefined)) {
    const item = argumentsOf(args.site, [anyItem(series)]);
    const one = context.forMany(series.rows, () => context.silently(() => context.call(fn, item)));
    if (tableOf(one)) return unknown("data", "apply");
    const arrays = arraysIn([one], context);
    if (arrays) return seriesState(series.rows, { index: series.index, key: series.key, content: arrays });
  }
  // The name of a function, or of a type, is called on the series as a whole.
  const key = fn?.kind === "function" || fn?.kind === "class" ? series.key : undefined;
  return seriesState(series.rows, { index: series.index, key });
};

/** Whether each value stands between two bounds, which may be series of another name, and which are in unless told. */
const between: SeriesMethod = (series, args) => {
  const [left, right, inclusive] = [
    given(args, 0, "left"),
    given(args, 1, "right"),
    given(args, 2, "inclusive"),
  ];
  const areKnown = [left, right].every((bound) => bound && bound.kind !== "unknown" && !tableOf(bound));
  if (!areKnown) return alike({ ...series, key: undefined }, "bool");
  const includes = inclusive ? knownText(inclusive) : "both";
  if (includes === undefined) return alike(series, "bool");
  const above = /^(both|left)$/.test(includes) ? "ge" : "gt";
  const below = /^(both|right)$/.test(includes) ? "le" : "lt";
  return changedCells(
    series,
    (content) =>
      combinedTruths(comparedCells(content, above, left), comparedCells(content, below, right), "and"),
    "bool",
  );
};

const resetIndex: SeriesMethod = (series, args, context) => {
  const index = rangeIndex(series.rows);
  const isDropped = flag(args, "drop", false, context);
  if (isDropped === undefined) return unknown("data", "reset_index");
  if (isDropped) return seriesState(series.rows, { index, dtype: series.dtype, key: series.key });
  // The values become a column of their own name, or of the one that is given.
  const name = args.keywords.get("name");
  const key = name ? hashKey(name) : series.key;
  const others = new Map([...args.keywords].filter(([keyword]) => keyword !== "name"));
  if (series.labels && key !== undefined)
    return resetFrame(frameOf({ ...series, key }), { ...args, keywords: others }, context);
  return frameState(
    series.rows,
    someColumns(series.index.startsWith("range ") ? known(2) : untold("columns")),
    { index },
  );
};

/** `series.rename("name")`: the same under another name; what is no text changes the labels of the rows. */
const renamed: SeriesMethod = (series, args) => {
  const [name] = args.positional;
  const isName = name?.kind === "str" && args.positional.length + args.keywords.size === 1;
  return isName
    ? { ...series, name: undefined, key: hashKey(name) }
    : seriesState(series.rows, { dtype: series.dtype });
};

const toFrame: SeriesMethod = (series, args) => {
  const name = given(args, 0, "name");
  const key = name?.kind === "str" ? hashKey(name) : name ? undefined : series.key;
  return { ...frameOf({ ...series, key }), dtype: series.dtype };
};

/** `series.drop(labels)`; there is nothing else that could be dropped. */
const withoutLabels: SeriesMethod = (series, args, context) => {
  const isPlain = args.positional.length + args.keywords.size === 1;
  const labels = isPlain
    ? labelsListed(keyword(args, "index") ?? given(args, 0, "labels"), context)
    : undefined;
  return (labels && rowsWithoutLabels(series, labels)) ?? some(series, args, context);
};

const some: SeriesMethod = ({ dtype }) => seriesState(untold("the rows that are left"), { dtype });

/** The values as a list of Python's. */
const listed: SeriesMethod = (series) => {
  const items = valuesOfCells(series.content);
  return items ? list(items) : alikeList(anyItem(series), series.rows);
};

const named = (names: string, method: SeriesMethod): readonly [string, SeriesMethod][] =>
  names.split(" ").map((name) => [name, method]);

/** `series.pop(label)` takes the rows of a label out of the series itself. */
const pop: SeriesMethod = (series, _, context) => {
  context.heap.write(series, "rows", untold("the rows that are left"));
  context.heap.write(series, "index", freshIndex());
  context.heap.write(series, "content", undefined);
  return unknown("data", "an item of a series");
};

/** By name. */
export const seriesMethods: Readonly<Record<string, SeriesMethod>> = Object.fromEntries([
  ...named("map progress_map", applied),
  ...named("apply progress_apply", (series, args, context) => {
    const how = given(args, 0, "func");
    if (how?.kind !== "dict" && how?.kind !== "list") return applied(series, args, context);
    // Several functions, also under labels of the program's own, give a row each, as `agg` does.
    const count = how.kind === "dict" ? wholeEntries(how)?.size : how.items?.length;
    return count === undefined ? unknown("data", "apply") : seriesState(known(count));
  }),
  ...named("groupby", seriesGrouped),
  ...named("resample", seriesResampled),
  ...named("asfreq", atEverySpan),
  ...named("reindex", rowsForLabels),
  ...named("reset_index", resetIndex),
  ...named("to_frame", toFrame),
  ...named("rename", renamed),
  ...named("explode", exploded),
  ...named("nunique", ({ content }, { positional, keywords }) =>
    content?.values && positional.length + keywords.size === 0
      ? int(content.values.length)
      : unknown("data", "the number of different values"),
  ),
  ...named("value_counts", valueCounts),
  ...named("to_dict", asDict),
  ...Object.entries(summaries),
  ...named("mean std var skew kurt corr", () => float(undefined)),
  ...named("drop", withoutLabels),
  ...named("pop", pop),
  ...named("unique", uniqueValues),
  ...named("factorize", (series) => factorized(series)),
  ...named("tolist to_list", listed),
  ...named("ravel", arrayOf),
  ...named("between", between),
]);

const lengthOfText = (text: string): number => Array.from(text).length;

/** What methods without arguments make of one text. */
const texts: Readonly<Record<string, (text: string) => string | number>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  strip: (text) => text.trim(),
  lstrip: (text) => text.trimStart(),
  rstrip: (text) => text.trimEnd(),
  len: lengthOfText,
};

/** The texts of a column, each changed; undefined where they are not known. */
function changedTexts(
  { content }: SeriesState,
  change: (text: string) => string | number,
): ColumnContent | undefined {
  if (content?.dtype === LISTS && change === lengthOfText && content.missing === 0)
    return mappedContent(content, "int64", (cell) => String(itemsOfCell(cell).length));
  if (content?.dtype !== "string") return undefined;
  const isNumber = typeof change("") === "number";
  const dtype = !isNumber ? "string" : content.missing === 0 ? "int64" : "float64";
  return mappedContent(content, dtype, (cell) => String(change(cell)));
}

/** `series.str.get_dummies(sep)`: a column for each word that stands between the signs of a separator. */
const wordDummies: SeriesMethod = (series, args) => {
  const given0 = given(args, 0, "sep");
  const separator = !given0 ? "|" : knownText(given0);
  const { rows, index, within, labels, content } = series;
  const isPlain =
    args.positional.length + args.keywords.size <= 1 && separator !== undefined && separator !== "";
  const values = isPlain && content?.dtype === "string" ? content.values : undefined;
  const more = { index, within, labels };
  if (!values || separator === undefined)
    return frameState(rows, someColumns(untold("the words of a column")), more);
  const words = new Set(values.flatMap((value) => value.split(separator)).filter((word) => word !== ""));
  const keys = [...words].sort().map((word) => `s:${word}`);
  return frameState(rows, columnsOf(keys), { ...more, contents: contentsOfDummies(keys, "int64") });
};

/** The items of a list of texts. */
const textsOfCell = (cell: string): readonly string[] => itemsOfCell(cell).map(String);

const isListOfTexts = (cell: string): boolean => itemsOfCell(cell).every((item) => typeof item === "string");

/** `series.str[i]` and `series.str.get(i)`: the sign of each text, or the item of each list, that stands there; missing where there is none. */
const itemAt: SeriesMethod = (series, args) => {
  const made = alike(series);
  const place = args.positional.length === 1 ? knownInteger(args.positional[0]) : undefined;
  const { content } = series;
  if (made.type !== "series" || place === undefined || !content) return made;
  if (content.dtype === "string")
    return { ...made, content: mappedContent(content, "string", (text) => Array.from(text).at(place)) };
  const areTexts = content.dtype === LISTS && content.values?.every(isListOfTexts) === true;
  return areTexts
    ? { ...made, content: mappedContent(content, "string", (cell) => textsOfCell(cell).at(place)) }
    : made;
};

const textual = "title capitalize slice zfill pad count find".split(" ");
const judging = "contains startswith endswith match isdigit isnumeric isalpha".split(" ");

/** `replace(old, new)` of plain texts; signs of patterns may mean something else. */
const replaced: SeriesMethod = (series, args) => {
  const made = alike(series);
  const [old, put] = [knownText(given(args, 0, "pat")), knownText(given(args, 1, "repl"))];
  const isPattern = args.keywords.get("regex");
  const isPlain = args.positional.length + args.keywords.size === (isPattern ? 3 : 2);
  if (made.type !== "series" || !isPlain || !old || put === undefined) return made;
  // Whether signs of patterns mean something depends on the release where nobody says so.
  const isText = /^[\w ,:/-]+$/.test(old) || (isPattern?.kind === "bool" && !isPattern.value);
  return isText && !isTooLong(series, put.length / old.length)
    ? { ...made, content: changedTexts(series, (text) => text.replaceAll(old, () => put)) }
    : made;
};

/** Whether texts of a column that grow so many times may be more than is kept; texts that do not grow are not looked at. */
function isTooLong({ content }: SeriesState, growth: number): boolean {
  if (growth <= 1) return false;
  const known = content?.cells ?? content?.values ?? [];
  return !areKept(known.map((text) => (text?.length ?? 0) * growth));
}

/** A method of text, which only without arguments is what it is called. */
const changing =
  (change: (text: string) => string | number): SeriesMethod =>
  (series, args) => {
    const made = alike(series);
    const isPlain = args.positional.length + args.keywords.size === 0;
    return made.type === "series" && isPlain ? { ...made, content: changedTexts(series, change) } : made;
  };

/** Whether each text begins or ends with another, or has it in it. */
const judged =
  (name: string): SeriesMethod =>
  (series, args, context) => {
    // Before pandas 3 what is missing stayed so, among objects.
    const isFilled = isSince(context, "pandas", "3") !== false || series.content?.missing === 0;
    const made = alike(series, isFilled || keyword(args, "na") ? "bool" : undefined);
    const isPlain = args.positional.length + args.keywords.size === 1;
    const text = isPlain ? knownText(given(args, 0, "pat")) : undefined;
    const judge = text === undefined ? undefined : judgeOf(name, text);
    const { content } = series;
    if (made.type !== "series" || !judge || content?.dtype !== "string" || content.missing !== 0) return made;
    return {
      ...made,
      content: contentOfCells("bool", () =>
        (content.cells ?? []).map((cell) => (judge(cell ?? "") ? "True" : "False")),
      ),
    };
  };

function judgeOf(name: string, text: string): ((cell: string) => boolean) | undefined {
  if (name === "startswith") return (cell) => cell.startsWith(text);
  if (name === "endswith") return (cell) => cell.endsWith(text);
  // Signs of patterns mean something else.
  return name === "contains" && /^[\w -]+$/.test(text) ? (cell) => cell.includes(text) : undefined;
}

/** Methods of `series.str`, each of which gives one value for each row. */
export const textMethods: Readonly<Record<string, SeriesMethod>> = Object.fromEntries([
  ...Object.entries(texts).map(([name, change]) => [name, changing(change)] as const),
  ["get_dummies", wordDummies] as const,
  // Bytes are kept as the text that they are.
  [
    "decode",
    (series: SeriesState): Table =>
      changedCells(series, (content) =>
        "cells" in content ? contentOfCells("string", () => content.cells ?? []) : undefined,
      ),
  ] as const,
  ...textual.map((name) => [name, (series: SeriesState): Table => alike(series)] as const),
  ...judging.map((name) => [name, judged(name)] as const),
  ["replace", replaced] as const,
  ["extract", extracted] as const,
  ["split", partsOfTexts("split")] as const,
  ["rsplit", partsOfTexts("rsplit")] as const,
  ["join", joinedLists] as const,
  ["get", itemAt] as const,
  ["__getitem__", itemAt] as const,
  ...["encode", "removeprefix", "removesuffix", "wrap", "normalize", "findall"].map(
    (name) => [name, (series: SeriesState): Table => alike(series)] as const,
  ),
]);

/** Attributes of `series.dt` and `series.cat` that hold one value for each row. */
export const partNames =
  "year month day hour minute second microsecond nanosecond dayofweek day_of_week weekday dayofyear day_of_year quarter date time days seconds codes categories is_month_start is_month_end".split(
    " ",
  );
