/** Tables of one row a group: what functions of each group by itself make. */
import { flag, given } from "../arguments";
import { columnsOfNumbers } from "../columns/numeric-columns";
import { isNumeric } from "../contents/cells";
import { type GroupMethod, type GroupState, columnsLeft, keyContents } from "./group-state";
import { placesInOrder, valuesOfGroups } from "./group-values";
import { fittingKey, joinedKey, keysUnder } from "../columns/nested-columns";
import { groupsIn } from "./groups-in";
import { sortedGroups } from "../reshaping/spreading";
import {
  columnsOf,
  frameState,
  freshUniqueIndex,
  levelledColumns,
  rangeIndex,
  seriesState,
  someColumns,
  untold,
} from "../tables";
import type { RowLevel, Table } from "../table-states";
import { type Columns } from "../table-states";
import { add, multiply } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfCells, onlyType } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { itemsOfKey } from "../../../values/hash-key";
import { once } from "../../../values/bounds/once";
import { knownText } from "../../../values/known-text";
import { type Arguments, type Value, list, unknown } from "../../../values/value";
import { noSuchLabels, refusedColumns } from "../columns/missing-columns";
import { wholeEntries } from "../../../values/whole-entries";

/** The row labels of one row a group: the values that the group has in each column that it is grouped by. */
export function levelsOf(state: GroupState): readonly RowLevel[] | undefined {
  const { by, levels, isSorted } = state;
  if (!levels && (!by || by.length === 0)) return undefined;
  const keys = levels ? levels.map(({ key }) => key) : (by ?? []);
  const held = keyContents(state);
  const groups = held.every((content) => content?.cells !== undefined) ? groupsIn(held) : undefined;
  const found = groups?.map((group) => JSON.parse(group) as string[]);
  const rows = found && isSorted ? sortedGroups(found, held) : found;
  return keys.map((key, level) => {
    const content = held[level];
    const { dtype } = content ?? {};
    if (rows) return { key, content: contentOfCells(dtype, () => rows.map((row) => row[level])) };
    // Which values there are is known even where the groups are not, unless a row is left out.
    const isWhole = held.every((each) => each?.missing === 0);
    return { key, content: isWhole ? { dtype, values: content?.values, missing: 0 } : undefined };
  });
}

/** What one number a group is like, by the name of the function that gives it; undefined where that is not told. */
function contentOfGroups(name: string, content: ColumnContent | undefined): ColumnContent | undefined {
  if (/^(count|nunique)$/.test(name)) return { ...onlyType("int64"), missing: 0 };
  const { dtype, missing } = content ?? {};
  if (!isNumeric(dtype)) return undefined;
  // The sum of nothing is 0; a group has a row at least, so that of numbers that are there each of these is one.
  if (name === "sum") return { dtype: dtype?.replace(/int\d+$/, "int64"), values: undefined, missing: 0 };
  if (/^(mean|median|min|max|first|last)$/.test(name) && missing === 0)
    return { dtype: name.startsWith("me") ? "float64" : dtype, values: undefined, missing };
  // One row alone has no deviation.
  const isReal = dtype === "float64" && /^(min|max|first|last|prod)$/.test(name);
  return isReal || /^(mean|median|std|var)$/.test(name) ? onlyType("float64") : undefined;
}

/** One row a group, with so many columns; `of` names for each of them the function and the column that it is of. */
export function perGroup(
  state: GroupState,
  columns: Columns,
  of: (key: string) => readonly [string, string] | undefined = () => undefined,
): Table {
  const { frame, count, by, isIndexed, isSeries } = state;
  // Categories that no row has are groups as well, of which nothing is there.
  const areThere = keyContents(state).every((content) => content && content.dtype !== "category");
  const places = once(() => placesInOrder(state));
  const made = new Map(
    (areThere ? (columns.keys ?? []) : []).flatMap((key) => {
      const [name, source] = of(key) ?? [];
      const content =
        name === undefined || source === undefined
          ? undefined
          : (valuesOfGroups(name, frame.contents?.get(source), places()) ??
            contentOfGroups(name, frame.contents?.get(source)));
      return content ? [[key, content] as const] : [];
    }),
  );
  if (isIndexed) {
    const more = { index: freshUniqueIndex(), labels: levelsOf(state) };
    const [key] = columns.keys ?? [];
    return isSeries
      ? seriesState(count, { ...more, key, content: key === undefined ? undefined : made.get(key) })
      : frameState(count, columns, { ...more, contents: made });
  }
  const labels = (by ?? []).map((key) => fittingKey(columns.keys, key));
  const all =
    columns.keys && by
      ? columnsOf([...labels, ...columns.keys.filter((key) => !labels.includes(key))])
      : columns.mayHaveLevels && by
        ? levelledColumns(add(columns.count, known(labels.length)))
        : someColumns(by ? add(columns.count, known(labels.length)) : untold("columns"));
  const contents = new Map([
    ...made,
    ...(levelsOf(state) ?? []).flatMap(({ key, content }) =>
      key !== undefined && content ? [[fittingKey(columns.keys, key), content] as const] : [],
    ),
  ]);
  return frameState(count, all, { index: rangeIndex(count), contents });
}

/** Columns of other things than numbers may be left out on request. */
export const reduced =
  (name: string): GroupMethod =>
  (state, args, context) => {
    const isShort = flag(args, "numeric_only", false, context);
    // `min_count` leaves sums out.
    const isPlain = args.positional.length === 0 && !args.keywords.has("min_count") && !args.rest;
    const of = (key: string): readonly [string, string] | undefined => (isPlain ? [name, key] : undefined);
    if (isShort === false) return perGroup(state, columnsLeft(state), of);
    const columns =
      isShort === true
        ? (state.chosen ?? columnsOfNumbers(columnsLeft(state), state.frame.contents))
        : state.chosen;
    return perGroup(state, columns ?? someColumns(untold("columns of numbers")), of);
  };

/** What columns are called after functions: their names, each once; undefined where one has none. */
function namesOfFunctions(functions: readonly Value[] | undefined): readonly string[] | undefined {
  const names = functions?.map((one) =>
    one.kind === "function" && one.name !== "<lambda>" ? one.name : knownText(one),
  );
  const isTold = names?.every((name) => name !== undefined) === true && new Set(names).size === names.length;
  return isTold ? names.map((name) => `s:${name}`) : undefined;
}

/** A column for each function, below that which it is of. */
const perFunction = (state: GroupState, keys: readonly string[]): Table =>
  perGroup(state, columnsOf(keys), (key) => {
    const parts = itemsOfKey(key) ?? [];
    const [name, of] = [parts.at(-1), parts.slice(0, -1)];
    return name === undefined ? undefined : [name.slice(2), joinedKey(of)];
  });

/** The labels that a dict of functions is by; undefined for anything else. */
function labelsOf(how: Value): readonly Value[] | undefined {
  const entries = how.kind === "dict" ? wholeEntries(how) : undefined;
  return entries && [...entries.values()].map(({ key }) => key);
}

/** Those of `agg(name=("label", "function"))`, where all of them are known. */
function namedLabels({ keywords, rest }: Arguments): readonly Value[] | undefined {
  const labels = [...keywords.values()].map((way) =>
    way.kind === "tuple" && !way.fields ? way.items[0] : undefined,
  );
  return !rest && labels.length > 0 && labels.every((label) => label !== undefined) ? labels : undefined;
}

/** A name of a function gives one column for each; a dict one for each of its keys. */
export const aggregated: GroupMethod = (state, args, context) => {
  const how = given(args, 0, "func");
  const asked = how ? labelsOf(how) : namedLabels(args);
  if (!state.levels && !state.chosen && asked)
    refusedColumns(state.frame.columns, list(asked), noSuchLabels, args.site, context);
  if (how?.kind === "str" || how?.kind === "function") {
    const name = knownText(how);
    return perGroup(state, columnsLeft(state), (key) => (name === undefined ? undefined : [name, key]));
  }
  const entries = how?.kind === "dict" ? wholeEntries(how) : undefined;
  if (entries && !state.isSeries) {
    const several = [...entries.values()].some(({ value }) => value.kind === "list");
    const of = (key: string): readonly [string, string] | undefined => {
      const name = knownText(entries.get(key)?.value);
      return name === undefined ? undefined : [name, key];
    };
    if (!several) return perGroup(state, columnsOf([...entries.keys()]), of);
    // Several names of functions are a column each, below the label of theirs.
    const widths = [...entries.values()].map(({ value }) =>
      value.kind === "list" ? value.items?.length : 1,
    );
    // Groups that become columns stand beside the others, and can't be one of them.
    const isApart = state.isIndexed || state.by?.every((key) => !entries.has(key)) === true;
    const isTold = isApart && widths.every((width) => width !== undefined);
    const parts = [...entries].map(([key, { value }]) => {
      const names = namesOfFunctions(value.kind === "list" ? value.items : [value]);
      return names && keysUnder([key], names);
    });
    if (isApart && parts.every((part) => part !== undefined)) return perFunction(state, parts.flat());
    if (isTold) return perGroup(state, levelledColumns(known(widths.reduce((all, width) => all + width, 0))));
  }
  // Several names are a column each for a series, and for each column of a frame.
  const several = how?.kind === "list" ? how.items : undefined;
  const texts = several?.map((item) => knownText(item));
  const [only] = state.chosen?.keys ?? [];
  if (state.isSeries && state.isIndexed && texts?.every((text) => text !== undefined))
    return perGroup({ ...state, isSeries: false }, columnsOf(texts.map((text) => `s:${text}`)), (key) =>
      only === undefined ? undefined : [key.slice(2), only],
    );
  const names = several && namesOfFunctions(several);
  const left = columnsLeft(state);
  if (names && left.keys && left.isOrdered && !state.isSeries && state.isIndexed)
    return perFunction(state, keysUnder(left.keys, names));
  if (several && !state.isSeries && state.isIndexed) {
    const width = multiply(columnsLeft(state).count, known(several.length));
    return frameState(state.count, levelledColumns(width));
  }
  const made = [...args.keywords.keys()];
  if (!how && made.length > 0 && !args.rest)
    return perGroup({ ...state, isSeries: false }, columnsOf(made.map((name) => `s:${name}`)), (key) => {
      const way = args.keywords.get(key.slice(2));
      const [column, name] = way?.kind === "tuple" ? way.items.map(knownText) : [undefined, knownText(way)];
      const source = column === undefined ? only : `s:${column}`;
      return name === undefined || source === undefined ? undefined : [name, source];
    });
  return unknown("not-supported", "agg");
};
