/** `groupby`: groups of rows, what their methods are, and loops over them. */
import { refusedLevel } from "../rows/missing-levels";
import { depthOf } from "../columns/nested-columns";
import { flag, given, keyword } from "../arguments";

import { keysOf } from "../columns/columns";
import { madeOf, tableValue } from "../objects";
import { labelLevel, mixedLevels } from "./group-keys";
import { type RowGroups, rowGroups, shiftedInGroups, transformedInGroups } from "./group-transforms";
import { type GroupMethod, type GroupState, GROUP_HOLDS, columnsLeft, keyContents } from "./group-state";
import { aggregated, levelsOf, perGroup, reduced } from "./group-tables";
import {
  calledPerGroup,
  chosenContent,
  ends,
  nth,
  filtered,
  oneGroup,
  placesInOrder,
  sampled,
  shownRows,
  valuesOfGroups,
  valuesOfRows,
} from "./group-values";
import { frameOf } from "../reshaping/merging";
import {
  levelNames,
  oneMissing,
  oneOfGroups,
  refusedColumns,
  someOfGroups,
} from "../columns/missing-columns";
import { windowed } from "./group-windows";
import { groupsIn } from "./groups-in";
import { rowsAt, someRows } from "../rows/rows";
import type { TableMethod } from "../changed-tables";
import {
  columnsOf,
  frameState,
  freshUniqueIndex,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "../tables";
import type { FrameState, SeriesState, Table } from "../table-states";
import { receiver } from "../../callables/arguments";
import { type Method, libraryClass } from "../../library-class";
import { contentOfItems, pythonCell } from "../../../values/contents/cell-values";
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, known, sameDim } from "../../../values/dimensions/dimension";
import { once } from "../../../values/bounds/once";
import { streamValue } from "../../../values/stream";
import {
  type Arguments,
  NONE,
  type NativeState,
  type UnknownValue,
  type Value,
  argumentsOf,
  intOf,
  libraryFunction,
  tuple,
  unknown,
} from "../../../values/value";

type Groups = Omit<GroupState, keyof NativeState | "type">;

const groupsOf = (value: Value | undefined): GroupState | undefined =>
  value?.kind === "object" && value.native?.type === "groups" ? (value.native as GroupState) : undefined;

export function groupsValue(groups: Groups, args: Arguments): Value {
  const native: GroupState = { ...groups, type: "groups", holds: GROUP_HOLDS };
  return { kind: "object", class: groupClass, attributes: new Map(), native, constructed: args.site };
}

/** How many groups the values of one column make; rows without a value are in none. */
function countOf(frame: FrameState, by: readonly string[] | undefined): Dim {
  const groups = by && groupsIn(by.map((key) => frame.contents?.get(key)));
  if (groups) return known(groups.length);
  const [only, ...more] = by ?? [];
  const content = only === undefined || more.length > 0 ? undefined : frame.contents?.get(only);
  return content?.values ? known(content.values.length) : untold("the groups of a table");
}

const isListedBy = (by: Value | undefined): boolean | undefined =>
  by?.kind === "list"
    ? true
    : by?.kind === "str" || by?.kind === "int" || tableOf(by)?.type === "series"
      ? false
      : undefined;

/** `frame.groupby(by)`, or by a level of the row labels. */
export const grouped: TableMethod<FrameState> = (frame, args, context) => {
  const by = given(args, 0, "by");
  const isLabel = by?.kind === "str" || by?.kind === "int" || by?.kind === "list";
  const keys = by && isLabel ? keysOf(by, context) : undefined;
  // A list may also be one group for each row.
  const isPerRow = by?.kind === "list" && sameDim(frame.rows, known(by.items?.length ?? -1)) !== false;
  if (isLabel && !isPerRow)
    if (refusedColumns(frame.columns, by, oneMissing, args.site, context, levelNames(frame)))
      return unknown("already-reported");
  const isIndexed = flag(args, "as_index", true, context);
  const isSorted = flag(args, "sort", true, context);
  if (isIndexed === undefined || isSorted === undefined || keyword(args, "axis") || keyword(args, "dropna"))
    return unknown("not-supported", "groupby");
  const how = { chosen: undefined, isSeries: false, isIndexed, isSorted, isListed: isListedBy(by) };
  const level = keyword(args, "level");
  if (refusedLevel(frame, level, "groupby", args.site, context)) return unknown("already-reported");
  if (level) {
    const ofLabels = by ? undefined : labelLevel(frame, level);
    return ofLabels
      ? groupsValue({ frame, ...ofLabels, ...how, isListed: false }, args)
      : unknown("not-supported", "groupby");
  }
  const mixed = mixedLevels(frame, by);
  if (mixed) return groupsValue({ frame, ...mixed, ...how }, args);
  const own = keys?.every((key) => frame.columns.keys?.includes(key)) === true ? keys : undefined;
  return groupsValue({ frame, by: own, count: countOf(frame, own), ...how }, args);
};

const onGroups =
  (run: GroupMethod): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = groupsOf(self);
    return state
      ? madeOf(args.positional, () => run(state, rest, context), args.site, context)
      : unknown("not-supported", "groups of rows");
  };

/** A column after `transform(fn)`: what the function makes of each group, or at least of which type that is. */
function transformedContent(
  content: ColumnContent,
  state: GroupState,
  groups: () => RowGroups | undefined,
  args: Arguments,
  context: Context,
): ColumnContent | undefined {
  const fn = given(args, 0, "func");
  const exact = fn?.kind === "str" ? valuesOfRows(fn.value ?? "", content, state) : undefined;
  if (exact) return exact;
  if (fn?.kind === "str" && /^(mean|median|std|var)$/.test(fn.value ?? "")) return onlyType("float64");
  if (content.dtype === undefined || fn?.kind !== "function") return undefined;
  const made = transformedInGroups(fn, content, groups(), args, context);
  if (made) return made;
  const group = tableValue(
    seriesState(untold("the rows of a group"), { content: onlyType(content.dtype) }),
    args.site,
    context,
  );
  const handed = argumentsOf(args.site, [group]);
  const one = tableOf(context.forMany(undefined, () => context.silently(() => context.call(fn, handed))));
  const dtype = one?.type === "series" ? (one.content?.dtype ?? one.dtype) : undefined;
  return dtype === undefined ? undefined : onlyType(dtype);
}

/** As many rows as before, in their order. */
const transformed =
  (name: string): GroupMethod =>
  (state, args, context) => {
    // Several functions, or distances, give several columns for each.
    const severalWays = [...args.positional, ...args.keywords.values()].some(
      ({ kind }) => kind === "list" || kind === "tuple" || kind === "dict",
    );
    if (severalWays) return unknown("not-supported", "several transformations");
    const { isSeries } = state;
    const frame = name === "transform" ? state.frame : (state.spans ?? state.frame);
    const more = { index: frame.index, within: frame.within, labels: frame.labels };
    const keys = keyContents(state);
    const groups = once(() => (frame === state.frame ? rowGroups(keys) : undefined));
    const made = (key: string | undefined): ColumnContent | undefined => {
      const content = state.unnamed ?? (key === undefined ? undefined : frame.contents?.get(key));
      if (!content) return undefined;
      return name === "transform"
        ? transformedContent(content, state, groups, args, context)
        : shiftedInGroups(name, content, keys, groups(), args, context);
    };
    const columns = columnsLeft(state);
    const [key] = columns.keys ?? [];
    if (isSeries) return seriesState(frame.rows, { ...more, key, content: made(key) });
    const contents = (columns.keys ?? []).flatMap((each) => {
      const content = made(each);
      return content ? [[each, content] as const] : [];
    });
    return frameState(frame.rows, columns, { ...more, contents: new Map(contents) });
  };

/** A label alone chooses a series, a list of them a frame. */
const chosenFrom: GroupMethod = (state, args, context) => {
  const index = args.positional[0] ?? NONE;
  const isSeries = index.kind === "str" || index.kind === "int";
  const { mayHaveLevels, keys: all } = state.frame.columns;
  // One label may stand for several columns.
  if (mayHaveLevels ?? depthOf(all) !== undefined) return unknown("data", "groups of rows");
  if (!isSeries && index.kind !== "list" && tableOf(index)?.type !== "index")
    return unknown("data", "groups of rows");
  const words = isSeries ? oneOfGroups : someOfGroups;
  if (!state.levels && !state.chosen) refusedColumns(state.frame.columns, index, words, args.site, context);
  const keys = keysOf(index, context);
  const columns = keys ? columnsOf(keys) : someColumns(isSeries ? known(1) : untold("columns"));
  return groupsValue({ ...state, chosen: columns, isSeries }, args);
};

/** Groups whose rows a loop sees one by one. */
const MOST_LOOPED = 64;

/** Each group with its label, one by one in their order where the rows of each are known. */
const each: Method = ({ positional: [self], site }, context) => {
  const state = groupsOf(self);
  if (!state) return unknown("not-supported", "groups of rows");
  const { frame } = state;
  const pairOf = (rows: FrameState, label: Value): Value =>
    tuple([label, tableValue(shownRows(state, rows), site, context)]);
  const ordered = placesInOrder(state, MOST_LOOPED);
  if (ordered)
    return streamValue(
      ordered.map((places) => {
        const rows = rowsAt(frame, places);
        return pairOf(rows.type === "frame" ? rows : frame, labelOfGroup(state, places));
      }),
      undefined,
    );
  const some = someRows(frame, untold("the rows of a group"));
  return streamValue([], pairOf(some.type === "frame" ? some : frame, labelOfGroup(state, [])), state.count);
};

const NO_LABEL = unknown("data", "the label of a group");

/** One value of the rows of a group: a number, a text or a point of time, whichever it is. */
const ONE_LABEL: UnknownValue = { ...NO_LABEL, isScalar: true };

/**
 * What a group is called in a loop: its value, or a tuple of its values where a list of columns makes the groups. Of a
 * group none of whose rows is known only that much is told.
 */
function labelOfGroup(state: GroupState, [place = -1]: readonly number[]): Value {
  const values = keyContents(state).map((content) => {
    const cell = content?.cells?.[place];
    return cell === undefined ? ONE_LABEL : (pythonCell(cell, content?.dtype) ?? ONE_LABEL);
  });
  if (values.length === 0) return NO_LABEL;
  const [only, ...more] = values;
  return state.isListed === false && only && more.length === 0
    ? only
    : state.isListed === undefined
      ? NO_LABEL
      : tuple(values);
}

const APPLIED = "what a function makes of groups";

/** Results of which a series holds one for each group, after `_wrap_applied_output`: whatever is no table. */
const isItem = (value: Value): boolean =>
  /^(list|tuple|dict|set|str|int|float|bool)$/.test(value.kind) ||
  (value.kind === "tensor" && value.flavour === "numpy");

/** What a function gives of a group of which only the columns are known. */
function calledForOne(state: GroupState, fn: Value, args: Arguments, context: Context): Value | undefined {
  const some = someRows(state.frame, untold("the rows of a group"));
  const group = some.type === "frame" ? shownRows(state, some) : some;
  const handed = argumentsOf(args.site, [tableValue(group, args.site, context)]);
  return context.forMany(state.count, () => context.silently(() => context.call(fn, handed)));
}

/** `groups.apply(fn)` of a chosen column: its values as a list, or what the function gives of each group. */
const appliedToGroups: GroupMethod = (state, args, context) => {
  const fn = given(args, 0, "func");
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.rest;
  if (!fn || !isPlain || !state.isIndexed) return unknown("data", APPLIED);
  const [key] = state.isSeries ? (state.chosen?.keys ?? []) : [];
  const made = (content?: ColumnContent): Table =>
    seriesState(state.count, { index: freshUniqueIndex(), labels: levelsOf(state), key, content });
  const lists =
    state.isSeries && fn.kind === "class" && fn.canonical === "builtins.list"
      ? valuesOfGroups("list", chosenContent(state), placesInOrder(state))
      : undefined;
  if (lists) return made(lists);
  const results = fn.kind === "function" ? calledPerGroup(state, fn, args, context) : undefined;
  const one = results ? undefined : calledForOne(state, fn, args, context);
  const content = results && contentOfItems(results);
  const areItems = results ? results.every(isItem) : one !== undefined && isItem(one);
  return content || areItems ? made(content) : unknown("data", APPLIED);
};

const named = (names: string, run: GroupMethod): readonly (readonly [string, Method])[] =>
  names.split(" ").map((name) => [name, onGroups(run)] as const);

const groupClass = libraryClass("pandas.core.groupby.DataFrameGroupBy", [], {
  openBase: { code: "not-modelled", detail: "groups of rows" },
  methods: Object.fromEntries([
    ..."mean sum max min median std var count first last prod nunique"
      .split(" ")
      .map((name) => [name, onGroups(reduced(name))] as const),
    ...named("agg aggregate", aggregated),
    ..."transform shift diff cumsum cumprod cummax cummin ffill bfill rank pct_change fillna"
      .split(" ")
      .map((name) => [name, onGroups(transformed(name))] as const),
    ...named("cumcount ngroup", ({ frame }) => seriesState(frame.rows, { index: frame.index })),
    ...named("size", (state) => {
      const content = valuesOfGroups("size", keyContents(state)[0], placesInOrder(state));
      if (state.isIndexed)
        return seriesState(state.count, { index: freshUniqueIndex(), labels: levelsOf(state), content });
      const table = perGroup(state, columnsOf(["s:size"]));
      if (table.type !== "frame" || !content) return table;
      return { ...table, contents: new Map([...(table.contents ?? []), ["s:size", content]]) };
    }),
    ...["rolling", "expanding", "ewm"].map((name) => [name, onGroups(windowed(name))] as const),
    ...named("filter", filtered),
    ...named("head", ends(true)),
    ...named("tail", ends(false)),
    ...named("nth", nth),
    ...named("sample", sampled),
    ...named("get_group", oneGroup),
    ...named("apply", appliedToGroups),
    ...named("__getitem__", chosenFrom),
    ["__len__", onGroups(({ count }) => intOf(count))],
    ["__iter__", each],
  ]),
  attributes: [
    [
      "ngroups",
      {
        kind: "property",
        get: libraryFunction(
          "pandas.core.groupby.DataFrameGroupBy.ngroups",
          onGroups(({ count }) => intOf(count)),
          "instance",
        ),
      },
    ],
  ],
});

/** `series.groupby(by)`: by values of the same rows, or by labels of its own, which are not counted. */
export const seriesGrouped: TableMethod<SeriesState> = (series, args, context) => {
  if (refusedLevel(series, keyword(args, "level"), "groupby", args.site, context))
    return unknown("already-reported");
  const by = given(args, 0, "by");
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.rest;
  const unnamed = series.key === undefined ? series.content : undefined;
  const how = { isSeries: true, isIndexed: true, isSorted: true, isListed: isListedBy(by), unnamed };
  const frame = frameOf(series);
  const level = isPlain ? keyword(args, "level") : undefined;
  const ofLabels = level && labelLevel(series, level);
  if (ofLabels)
    return groupsValue({ frame, ...ofLabels, chosen: frame.columns, ...how, isListed: false }, args);
  const mixed = isPlain && by?.kind !== "str" ? mixedLevels(frame, by) : undefined;
  if (mixed?.by) return groupsValue({ frame, ...mixed, chosen: frame.columns, ...how }, args);
  const count = untold("the groups of a series");
  return groupsValue({ frame, by: undefined, count, chosen: someColumns(known(1)), ...how }, args);
};
