/** `merge` and `join`: rows of two tables put beside one another by equal keys. */
import { levelNames, oneMissing, refusedColumns } from "../columns/missing-columns";
import { flag, given, keyword } from "../arguments";
import { alsoIn, listedKeys } from "../columns/columns";
import {
  columnsOf,
  contentsInOrder,
  frameState,
  isUniqueIndex,
  rangeIndex,
  someColumns,
  tableOf,
  unnamedColumns,
  untold,
} from "../tables";
import type { FrameState, SeriesState, Table } from "../table-states";
import { contentKeys } from "../columns/label-values";
import { typeWithGaps } from "../contents/cells";
import { ownColumns } from "./combining";
import { levelsOf } from "../rows/labelled-rows";
import { mergedByLabels } from "./label-merging";
import {
  type Pair,
  type Side,
  areComparable,
  isEachOnce,
  keyContent,
  keyPart,
  keysByRow,
  levelOf,
  orderedPairs,
} from "./paired-rows";
import { columnsTogether, depthOf } from "../columns/nested-columns";
import { type RowTable, haveSameLabels } from "../rows/rows";
import { add, subtract } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { COLUMNS_PER_MERGE } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { hashKey, isKeyOfTuple } from "../../../values/hash-key";
import { knownText } from "../../../values/known-text";
import type { Arguments, Value } from "../../../values/value";

const KINDS = new Set(["left", "right", "inner", "outer"]);

/** What a column holds at some rows, and nothing where a row is -1. */
export function contentAtPairs(
  content: ColumnContent | undefined,
  rows: readonly number[],
): ColumnContent | undefined {
  if (!content || !("cells" in content)) return undefined;
  const dtype = rows.includes(-1) ? typeWithGaps(content.dtype) : content.dtype;
  return contentOfCells(
    dtype,
    () => rows.map((row) => (row < 0 ? undefined : content.cells?.[row])),
    content.categories,
  );
}

export function suffixesOf(args: Arguments): readonly [string, string] | undefined {
  const value = keyword(args, "suffixes");
  if (!value) return ["_x", "_y"];
  const items = value.kind === "tuple" || value.kind === "list" ? (value.items ?? []) : [];
  const texts = items.map((item) =>
    item.kind === "str" ? item.value : item.kind === "none" ? "" : undefined,
  );
  const [a, b] = texts;
  return a !== undefined && b !== undefined ? [a, b] : undefined;
}

/** The labels of the result with those that they had: of the left table, of the right one, or of both as a key. */
export function labelsOf(
  left: readonly string[],
  right: readonly string[],
  shared: ReadonlySet<string>,
  suffixes: readonly [string, string],
): readonly { readonly key: string; readonly left?: string; readonly right?: string }[] {
  const clashes = new Set(alsoIn(left, right).filter((key) => !shared.has(key)));
  const ours = left.map((key) => ({
    key: clashes.has(key) ? key + suffixes[0] : key,
    left: key,
    right: shared.has(key) ? key : undefined,
  }));
  const theirs = right
    .filter((key) => !shared.has(key))
    .map((key) => ({ key: clashes.has(key) ? key + suffixes[1] : key, right: key }));
  return [...ours, ...theirs];
}

export const lostMerge = (columns = someColumns(untold("merged columns"))): FrameState =>
  frameState(untold("merged rows"), columns);

/** Whether labels are given that nobody knows. */
const isUnread = (labels: readonly (Value | undefined)[], context: Context): boolean =>
  labels.some((value) => value !== undefined && listedKeys(value, context) === undefined);

/** Refuses a label to merge on that a table has neither as a column nor as a name of its row labels. */
const refusedKeys = (
  table: FrameState,
  labels: Value | undefined,
  args: Arguments,
  context: Context,
): boolean => refusedColumns(table.columns, labels, oneMissing, args.site, context, levelNames(table));

/** `left.merge(right, how, on, …)` and `pd.merge(left, right, …)`. */
export function merged(left: FrameState, args: Arguments, context: Context): FrameState {
  const other = tableOf(given(args, 0, "right"));
  const right = other?.type === "series" ? frameOf(other) : other;
  const how = given(args, 1, "how");
  const kind = !how ? "inner" : knownText(how);
  if (right?.type === "frame" && (keyword(args, "left_index") ?? keyword(args, "right_index")))
    return mergedByLabels(left, right, args, context);
  const isPlain = !keyword(args, "indicator");
  if (right?.type !== "frame" || kind === undefined || !KINDS.has(kind) || !isPlain || args.rest)
    return lostMerge();
  const both = given(args, 2, "on");
  const labels = (value: Value | undefined): readonly string[] | undefined =>
    value && listedKeys(value, context);
  if (isUnread([both, given(args, 3, "left_on"), given(args, 4, "right_on")], context)) return lostMerge();
  if (
    refusedKeys(left, both ?? given(args, 3, "left_on"), args, context) ||
    refusedKeys(right, both ?? given(args, 4, "right_on"), args, context)
  )
    return lostMerge();
  const isNested = [left, right].some(({ columns }) => depthOf(columns.keys) !== undefined);
  const [ours, theirs] = isNested ? [undefined, undefined] : [left.columns.keys, right.columns.keys];
  const common = ours && theirs && alsoIn(ours, theirs);
  const leftOn = labels(both ?? given(args, 3, "left_on")) ?? (keyword(args, "left_on") ? undefined : common);
  const rightOn =
    labels(both ?? given(args, 4, "right_on")) ?? (keyword(args, "right_on") ? undefined : common);
  if (!rightOn || leftOn?.length !== rightOn.length || rightOn.length === 0) return lostMerge();
  const levels = [...leftOn.map((key) => levelOf(left, key)), ...rightOn.map((key) => levelOf(right, key))];
  const areLevels = levels.every((level) => level !== undefined);
  if (!areLevels && levels.some((level) => level !== undefined)) return lostMerge();
  // Row labels that are equal stay row labels, and no column becomes one.
  const shared = new Set(areLevels ? [] : leftOn.filter((key, i) => key === rightOn[i]));
  const labelled = areLevels ? { labels: leftOn.map((key) => ({ key, content: undefined })) } : undefined;
  const suffixes = suffixesOf(args);
  const found = orderedPairs([left, leftOn], [right, rightOn], kind, flag(args, "sort", false, context));
  const kept = found ? undefined : keptTable([left, leftOn], [right, rightOn], kind);
  const rows: Dim = found ? known(found.pairs.length) : (kept?.rows ?? untold("merged rows"));
  if (!ours || !theirs || !suffixes || ours.length + theirs.length > COLUMNS_PER_MERGE) {
    // Each column stays, and those that are keys of both are one; their names may get endings.
    const count = subtract(add(left.columns.count, right.columns.count), known(shared.size));
    return frameState(
      rows,
      unnamedColumns(count, [], [left.columns, right.columns]),
      labelled ?? { index: rangeIndex(rows) },
    );
  }
  const made = labelsOf(ours, theirs, shared, suffixes);
  const contents =
    found?.isOrdered === true
      ? contentsOf(left, right, made, found.pairs)
      : kept === left
        ? keptContents(left, made)
        : undefined;
  // Keys of which only one holds truth values are compared as objects, and stay those; so does what is called like one.
  const typeOf = (frame: FrameState, key: string): string | undefined => frame.contents?.get(key)?.dtype;
  const retyped = leftOn.flatMap((key, i) => {
    const other = rightOn[i] ?? "";
    const types = [typeOf(left, key), typeOf(right, other)];
    return types.includes("bool") && types[0] !== types[1] ? [key, other] : [];
  });
  for (const { key, left: one = "", right: other = "" } of made)
    if (retyped.includes(one) || retyped.includes(other)) contents?.delete(key);
  return frameState(
    rows,
    columnsOf(
      made.map(({ key }) => key),
      left.columns.isOrdered && right.columns.isOrdered,
    ),
    { ...(labelled ?? { index: rangeIndex(rows) }), contents },
  );
}

function contentsOf(
  left: FrameState,
  right: FrameState,
  made: ReturnType<typeof labelsOf>,
  pairs: readonly Pair[],
): Map<string, ColumnContent> {
  const ours = pairs.map(([row]) => row);
  const theirs = pairs.map(([, row]) => row);
  const contents = new Map<string, ColumnContent>();
  for (const label of made) {
    const own = label.left === undefined ? undefined : left.contents?.get(label.left);
    const other = label.right === undefined ? undefined : right.contents?.get(label.right);
    const isKey = label.left !== undefined && label.right !== undefined;
    const content = isKey
      ? keyContent(own, other, pairs)
      : own
        ? contentAtPairs(own, ours)
        : contentAtPairs(other, theirs);
    if (content) contents.set(label.key, content);
  }
  return contents;
}

/** The table of which each row stands once in a merge: the one that keeps all, where no key of the other stands twice. */
function keptTable([left, leftOn]: Side, [right, rightOn]: Side, kind: string): FrameState | undefined {
  if (kind === "left") return isEachOnce(right, rightOn) ? left : undefined;
  return kind === "right" && isEachOnce(left, leftOn) ? right : undefined;
}

/** What the columns of a left table hold of which each row stands once, in its order. */
function keptContents(left: FrameState, made: ReturnType<typeof labelsOf>): Map<string, ColumnContent> {
  const contents = new Map<string, ColumnContent>();
  for (const label of made) {
    const own = label.left === undefined ? undefined : left.contents?.get(label.left);
    if (own) contents.set(label.key, own);
  }
  return contents;
}

/** A series is a frame of one column to whoever joins it. */
export function frameOf(series: SeriesState): FrameState {
  const contents =
    series.key !== undefined && series.content ? new Map([[series.key, series.content]]) : undefined;
  const { rows, index, within, labels } = series;
  return frameState(rows, ownColumns(series), { index, within, labels, contents });
}

/** The labels of tables side by side: those that two of them share get the endings that are given for either. */
function suffixed(
  tables: readonly (readonly string[] | undefined)[],
  args: Arguments,
): readonly (readonly string[] | undefined)[] {
  const [left, right, ...more] = tables;
  if (!left || !right) return tables;
  const twice = new Set(alsoIn(left, right));
  if (twice.size === 0) return tables;
  const [ours, theirs] = ["lsuffix", "rsuffix"].map((name) => {
    const value = keyword(args, name);
    return value?.kind === "str" ? value.value : value ? undefined : "";
  });
  const isNested = [...left, ...right].some(isKeyOfTuple);
  if (ours === undefined || theirs === undefined || more.length > 0 || isNested)
    return [undefined, ...tables.slice(1)];
  const ending = (suffix: string) => (key: string) => (twice.has(key) ? key + suffix : key);
  return [left.map(ending(ours)), right.map(ending(theirs))];
}

/** `left.join(right, on="column")`: the rows of the left table, each with what the right one has at the label it names. */
function joinedOn(left: FrameState, other: RowTable, key: string, args: Arguments): FrameState {
  const right = other.type === "series" ? frameOf(other) : other;
  const [level, ...more] = levelsOf(right) ?? [];
  const theirs = more.length === 0 ? keysByRow([level?.content]) : undefined;
  const own = keyPart(left, key);
  const ours = areComparable(own?.dtype, level?.content?.dtype) ? keysByRow([own]) : undefined;
  const places = theirs && new Map(theirs.map((label, row) => [label, row]));
  const isUnique = isUniqueIndex(right.index) || (places !== undefined && places.size === theirs?.length);
  const [leftKeys, rightKeys] = suffixed([left.columns.keys, right.columns.keys], args);
  const columns =
    leftKeys && rightKeys
      ? columnsTogether([...leftKeys, ...rightKeys], left.columns.isOrdered && right.columns.isOrdered)
      : unnamedColumns(add(left.columns.count, right.columns.count), [], [left.columns, right.columns]);
  const { index, within, labels } = left;
  if (!isUnique) return lostMerge(columns);
  const rows = places && ours?.map((label) => places.get(label) ?? -1);
  const contents = new Map<string, ColumnContent>();
  const keep = (to: string | undefined, content: ColumnContent | undefined): void => {
    if (to !== undefined && content) contents.set(to, content);
  };
  left.columns.keys?.forEach((label, i) => {
    keep(leftKeys?.[i], left.contents?.get(label));
  });
  right.columns.keys?.forEach((label, i) => {
    keep(rightKeys?.[i], rows && contentAtPairs(right.contents?.get(label), rows));
  });
  return frameState(left.rows, columns, { index, within, labels, contents });
}

/** `left.join(right)`: columns side by side, by the row labels of the left table. */
export function joined(left: FrameState, args: Arguments, context: Context): FrameState {
  const value = given(args, 0, "other");
  const listed = value?.kind === "list" ? context.iterate(value) : undefined;
  const others = (listed ?? (value ? [value] : [])).map((each) => tableOf(each));
  const right = others.flatMap((each) => (each && each.type !== "index" ? [each] : []));
  const [how, on] = [keyword(args, "how"), keyword(args, "on")];
  const isLeft = !how || knownText(how) === "left";
  const [only, ...further] = right;
  const column = on?.kind === "str" ? hashKey(on) : undefined;
  if (
    only &&
    further.length === 0 &&
    column !== undefined &&
    isLeft &&
    !keyword(args, "sort") &&
    args.positional.length <= 1
  )
    return joinedOn(left, only, column, args);
  const isPlain =
    args.positional.length <= 1 && isLeft && ["on", "sort"].every((name) => !keyword(args, name));
  if (right.length < others.length || right.length === 0 || !isPlain) return lostMerge();
  const tables = [left, ...right];
  const isAligned = isUniqueIndex(left.index) && right.every((table) => haveSameLabels(table, left));
  // A label that stands in the other table once brings one row at most; one that stands there twice brings two.
  const areLeft = right.every(({ index }) => isUniqueIndex(index));
  const rows = areLeft ? left.rows : untold("joined rows");
  const keys = suffixed(
    tables.map((table) => ownColumns(table).keys),
    args,
  );
  const isKnown = keys.every((each) => each !== undefined);
  const columns = isKnown
    ? columnsTogether(
        keys.flat(),
        tables.every((table) => ownColumns(table).isOrdered),
      )
    : unnamedColumns(tables.map((table) => ownColumns(table).count).reduce(add), [], tables.map(ownColumns));
  return frameState(rows, columns, {
    index: areLeft ? left.index : undefined,
    within: areLeft ? left.within : [],
    labels: areLeft ? left.labels : undefined,
    contents: isAligned && columns.keys ? contentsBeside(tables) : undefined,
  });
}

/** What is known of the columns of tables of the same rows, side by side. */
export function contentsBeside(tables: readonly Table[]): ReadonlyMap<string, ColumnContent> {
  const each = tables.map((table): readonly (readonly [string, ColumnContent | undefined])[] => {
    if (table.type === "series") return table.key === undefined ? [] : [[table.key, table.content]];
    if (table.type !== "frame") return [];
    const { keys } = table.columns;
    const own = contentsInOrder(table);
    return keys && own ? keys.map((key, i) => [key, own[i]] as const) : [...(table.contents ?? [])];
  });
  const columns = each.flat();
  const keys = contentKeys(columns.map(([key]) => key));
  return new Map(columns.flatMap(([, content], i) => (content ? [[keys[i] ?? "", content] as const] : [])));
}
