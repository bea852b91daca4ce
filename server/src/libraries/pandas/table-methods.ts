/** Methods that frames and series share: those that keep the rows, and those that choose some. */
import { axisOf, flag, given, keyword } from "./arguments";
import { listedKeys } from "./columns/columns";
import { missingIn } from "./contents/contents";
import { contentOfTruths } from "./contents/cells";
import { crossSection } from "./rows/labelled-rows";
import { unstacked } from "./reshaping/unstacking";
import { writeTable } from "./files/written-tables";
import { squeezed } from "./reshaping/squeezing";
import { replacedValues } from "./contents/replacing";
import { type RowTable, chosenRows, placesWhere, rowsAt, shuffledRows, someRows } from "./rows/rows";
import {
  arrayOf,
  columnsOf,
  contentsInOrder,
  frameState,
  freshIndex,
  rangeIndex,
  someColumns,
  untold,
  seriesState,
} from "./tables";
import type { FrameState } from "./table-states";
import { isSortable, orderOf, sortedByLabels, sortedByValues } from "./rows/sorting";
import { betweenTimes } from "./rows/times-of-day";
import { type TableMethod, alike, withContentsOf } from "./changed-tables";
import { typed, valueMethods } from "./value-methods";
import { sliceIndices } from "../builtins";
import { slicedLength } from "../tensor-functions";
import { dtypeName } from "../tensor-functions/core/dtype";
import { type ColumnContent, inAnyOrder, inRows } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { hashKey } from "../../values/hash-key";
import { knownInteger, knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { addTo } from "../../values/names/listed-by-key";
import { roundHalfEven } from "../../values/contents/rounding";
import { permutedRange, randomState } from "../../values/contents/random-state";
import { type Arguments, NONE, type SliceValue, type Value, int, str, unknown } from "../../values/value";

const some: TableMethod<RowTable> = (table) => someRows(table, untold("the rows that are left"));

/** The rows between two labels, or the columns. */
const truncated: TableMethod<RowTable> = (table, args, context) =>
  args.keywords.has("axis") ? unknown("not-supported", "truncate") : some(table, args, context);

const slice = (lower: Value, upper: Value): SliceValue => ({ kind: "slice", lower, upper, step: NONE });

const ends =
  (of: (count: Value) => SliceValue | undefined): TableMethod<RowTable> =>
  (table, args) => {
    const range = of(given(args, 0, "n") ?? int(5));
    return range ? slicedRows(table, range) : someRows(table, untold("rows"));
  };

/** The rows of a slice. */
export function slicedRows(table: RowTable, range: SliceValue): RowTable {
  const length = slicedLength(table.rows, range);
  const places = table.rows.kind === "known" ? sliceIndices(range, table.rows.value) : undefined;
  return places ? rowsAt(table, places, length) : someRows(table, length);
}

const negative = (count: Value): Value | undefined =>
  count.kind === "int" && count.dim.kind === "known" && count.dim.value > 0
    ? int(-count.dim.value)
    : undefined;

/**
 * The rows of the largest or smallest numbers: as many as are asked for, where there are as many. Which ones is not
 * known. With `keep="all"` equal numbers are kept beyond the count, and so are missing ones where several columns decide.
 */
const ranked =
  (isLargest: boolean): TableMethod<RowTable> =>
  (table, args) => {
    const isFrame = table.type === "frame";
    const count = given(args, 0, "n") ?? int(5);
    const keep = given(args, isFrame ? 2 : 1, "keep");
    const isSingle = !isFrame || knownText(given(args, 1, "columns")) !== undefined;
    const isCounted = !keep || ["first", "last"].includes(knownText(keep) ?? "");
    const asked = knownInteger(count);
    if (asked === undefined || asked < 0 || !isSingle || !isCounted || args.rest)
      return someRows(table, untold("the rows that are left"));
    const by = given(args, 1, "columns");
    const content = isFrame ? table.contents?.get((by && hashKey(by)) ?? "") : table.content;
    // Of equal ones the first are taken, unless it is told otherwise.
    if (isSortable(content) && knownText(keep) !== "last")
      return rowsAt(table, orderOf([content], [!isLargest]).places.slice(0, asked));
    return someRows(table, slicedLength(table.rows, slice(NONE, count)));
  };

/** The rows that a sample of a given seed takes (`RandomState.choice`); undefined where chance decides. */
function drawnRows(table: RowTable, size: Dim, args: Arguments): RowTable | undefined {
  const seed = keyword(args, "random_state");
  const isPlain = [...args.keywords.keys()].every((name) => SEEDED.has(name));
  if (!isPlain || seed?.kind !== "int" || seed.dim.kind !== "known") return undefined;
  if (table.rows.kind !== "known" || size.kind !== "known" || size.value > table.rows.value) return undefined;
  const state = randomState(seed.dim.value);
  const order = state && permutedRange(state, table.rows.value);
  return order && rowsAt(table, order.slice(0, size.value), size);
}
const SEEDED = new Set(["n", "frac", "random_state"]);

/** Refuses a sample of fewer than no rows, and one of more rows than there are where none is taken twice. */
function refusedSample(table: RowTable, args: Arguments, context: Context): boolean {
  const [count, share] = [given(args, 0, "n"), given(args, 1, "frac")];
  const name = share ? "frac" : "n";
  const number = knownNumber(share ?? count);
  const most = share ? 1 : table.rows.kind === "known" ? table.rows.value : undefined;
  if (number === undefined || (number >= 0 && (most === undefined || number <= most))) return false;
  const isTwice = flag(args, "replace", false, context);
  if (number >= 0 && isTwice !== false) return false;
  const tooMany = share
    ? "ValueError: Replace has to be set to `True` when upsampling the population `frac` > 1."
    : "ValueError: Cannot take a larger sample than population when 'replace=False'";
  context.report({
    code: "outside-interval",
    severity: "error",
    span: args.positionalSpans[share ? 1 : 0] ?? args.keywordSpans.get(name) ?? args.site,
    facts: {
      argument: name,
      given: String(number),
      interval: isTwice === false && most !== undefined ? `[0, ${most}]` : "[0, ∞)",
    },
    kerasSays:
      number < 0
        ? `ValueError: A negative number of rows requested. Please provide \`${name}\` >= 0.`
        : tooMany,
    raisedBy: "pandas",
  });
  return true;
}

const sampled: TableMethod<RowTable> = (table, args, context) => {
  const [count, fraction] = [given(args, 0, "n"), given(args, 1, "frac")];
  if (keyword(args, "axis")) return unknown("not-supported", "a sample of columns");
  if (refusedSample(table, args, context)) return unknown("already-reported");
  const part = fraction?.kind === "float" ? fraction.value : knownInteger(fraction);
  if (fraction) {
    if (keyword(args, "replace"))
      return { ...someRows(table, untold("a sample")), index: freshIndex(), within: [] };
    const size =
      part !== undefined && table.rows.kind === "known"
        ? known(roundHalfEven(part * table.rows.value))
        : untold("a sample");
    return (
      drawnRows(table, size, args) ??
      (part === 1 ? shuffledRows(table, inAnyOrder) : chosenRows(table, size, { isDrawn: true }))
    );
  }
  const rows = count?.kind === "int" ? count.dim : count ? untold("a sample") : known(1);
  const drawn = keyword(args, "replace") ? undefined : drawnRows(table, rows, args);
  if (drawn) return drawn;
  const made = keyword(args, "replace") ? someRows(table, rows) : chosenRows(table, rows, { isDrawn: true });
  return keyword(args, "replace") ? { ...made, index: freshIndex(), within: [] } : made;
};

/** The columns that a method looks at, by what is known of each. */
function columnsAsked(
  table: RowTable,
  subset: Value | undefined,
  context: Context,
): readonly (ColumnContent | undefined)[] {
  if (table.type === "series") return [table.content];
  const asked = subset
    ? listedKeys(subset, context)?.map((key) => table.contents?.get(key))
    : contentsInOrder(table);
  return asked ?? [undefined];
}

/**
 * `dropna(axis=1)`: the columns in which nothing is missing, with `how="all"` those in which something is there, with
 * `thresh=n` those in which at least n values are.
 */
function withoutMissingColumns(frame: FrameState, args: Arguments): FrameState {
  const { rows, columns, contents, index, within, dtype } = frame;
  const how = keyword(args, "how");
  const isAll = how?.kind === "str" && how.value === "all";
  const isPlain = (!how || (how.kind === "str" && (isAll || how.value === "any"))) && !args.rest;
  const others = [...args.keywords.keys()].filter(
    (name) => !["axis", "how", "inplace", "thresh"].includes(name),
  );
  const asked = keyword(args, "thresh");
  const least = isAll ? 1 : asked && knownInteger(asked);
  const missing = contentsInOrder(frame)?.map((content) => content?.missing);
  const isKnown = isPlain && others.length === 0 && missing?.every((count) => count !== undefined) === true;
  const isCounted = asked || isAll ? least !== undefined && rows.kind === "known" : true;
  // pandas takes one of the two.
  if (!columns.keys || !missing || !isKnown || !isCounted || (asked && how))
    return frameState(rows, someColumns(untold("the columns without missing values")), {
      index,
      within,
      dtype,
    });
  const most = least !== undefined && rows.kind === "known" ? rows.value - least : 0;
  const left = columns.keys.filter((_, i) => (missing[i] ?? 0) <= most);
  return frameState(rows, columnsOf(left, columns.isOrdered), { index, within, dtype, contents });
}

const dropMissing: TableMethod<RowTable> = (table, args, context) => {
  if (axisOf(args, 0) === 1 && table.type === "frame") return withoutMissingColumns(table, args);
  if (axisOf(args, 0) !== 0) return unknown("data", "dropna");
  // Where nothing is missing, all rows stay.
  const isWhole = missingIn(table, keyword(args, "subset"), context) === 0;
  const isNumbered = flag(args, "ignore_index", false, context);
  if (isWhole && isNumbered === false) return withContentsOf(alike(table, table.dtype), table);
  const how = keyword(args, "how");
  const isAny = !how || (how.kind === "str" && how.value === "any");
  const count = table.rows.kind === "known" ? table.rows.value : undefined;
  const columns = columnsAsked(table, keyword(args, "subset"), context).map(
    (content) => content && inRows(content, count).gaps,
  );
  const isPlain = !keyword(args, "thresh") && (isAny || (how.kind === "str" && how.value === "all"));
  const places = isPlain
    ? placesWhere(columns, (gaps) => (isAny ? !gaps.includes(true) : gaps.includes(false)))
    : undefined;
  const made = places ? rowsAt(table, places) : someRows(table, untold("the rows without missing values"));
  if (isNumbered === false) return made;
  return {
    ...made,
    index: isNumbered === true ? rangeIndex(made.rows) : freshIndex(),
    within: [],
    labels: undefined,
  };
};

/** Which of rows that are alike `keep` leaves: the first, the last, or only one that is like no other. */
function keptOf(keep: Value | undefined): ((alike: readonly number[]) => readonly number[]) | undefined {
  if (!keep || (keep.kind === "str" && keep.value === "first")) return (alike) => alike.slice(0, 1);
  if (keep.kind === "str" && keep.value === "last") return (alike) => alike.slice(-1);
  const isNone = keep.kind === "bool" && !keep.value;
  return isNone ? (alike) => (alike.length === 1 ? alike : []) : undefined;
}

/** The places of the rows that are left where those like others go, as `subset` and `keep` say; undefined where untold. */
function unrepeated(table: RowTable, args: Arguments, context: Context): readonly number[] | undefined {
  // A series has no columns to name.
  const isFrame = table.type === "frame";
  const subset = isFrame ? given(args, 0, "subset") : undefined;
  const columns = columnsAsked(table, subset, context).map((content) => content?.cells);
  const isPlain = [...args.keywords.keys()].every((name) =>
    ["subset", "inplace", "keep", "ignore_index"].includes(name),
  );
  const keep = keptOf(given(args, isFrame ? 1 : 0, "keep"));
  if (!isPlain || !keep || !columns.every((cells) => cells !== undefined)) return undefined;
  const byValues = new Map<string, number[]>();
  for (const row of (columns[0] ?? []).keys()) {
    const key = JSON.stringify(columns.map((cells) => cells[row] ?? null));
    addTo(byValues, key, row);
  }
  return [...byValues.values()].flatMap(keep).sort((a, b) => a - b);
}

const dropRepeated: TableMethod<RowTable> = (table, args, context) => {
  const places = unrepeated(table, args, context);
  if (!places) return someRows(table, untold("the rows that are left"));
  const isNumbered = flag(args, "ignore_index", false, context) === true;
  const made = rowsAt(table, places);
  return isNumbered ? { ...made, index: rangeIndex(made.rows), within: [], labels: undefined } : made;
};

/** `table.duplicated()`: whether a row is one of those that `drop_duplicates` leaves out. */
const repeated: TableMethod<RowTable> = (table, args, context) => {
  const { rows, index, within, labels } = table;
  const places = rows.kind === "known" ? unrepeated(table, args, context) : undefined;
  const kept = places && new Set(places);
  const count = rows.kind === "known" ? rows.value : 0;
  const content = kept && contentOfTruths(() => Array.from({ length: count }, (_, row) => !kept.has(row)));
  const key = table.type === "series" ? table.key : undefined;
  return seriesState(rows, { index, within, labels, dtype: "bool", key, content });
};

const named = (names: string, method: TableMethod<RowTable>): readonly [string, TableMethod<RowTable>][] =>
  names.split(" ").map((name) => [name, method]);

/** By name. */
export const tableMethods: Readonly<Record<string, TableMethod<RowTable>>> = Object.fromEntries([
  ...valueMethods,
  ...named("truncate", truncated),
  ...named("replace", replacedValues),
  ...named("last first", some),
  ...named("between_time", betweenTimes),
  ...named("nlargest", ranked(true)),
  ...named("nsmallest", ranked(false)),
  ...named("drop_duplicates", dropRepeated),
  ...named("duplicated", repeated),
  ...named("sort_values", sortedByValues),
  ...named("sort_index", sortedByLabels),
  ...named("dropna", dropMissing),
  ...named("unstack", unstacked),
  ...named("squeeze", squeezed),
  ...named("xs", crossSection),
  ...named(
    "head",
    ends((count) => (count.kind === "int" ? slice(NONE, count) : undefined)),
  ),
  ...named(
    "tail",
    ends((count) => {
      const from = negative(count);
      return from && slice(from, NONE);
    }),
  ),
  ...named("sample", sampled),
  ..."to_csv to_excel to_json to_parquet to_pickle to_hdf to_feather"
    .split(" ")
    .map((name) => [name, writeTable(name)] as const),
  ...named("info", () => NONE),
  ...named("to_sql plot hist", () => unknown("not-modelled", "pandas")),
  ...named("to_numpy __array__", (table, args, context) => {
    const dtype = given(args, 0, "dtype");
    if (!dtype) return { ...arrayOf(table), isArray: true };
    const made = typed(table, args, context);
    return "type" in made ? { ...arrayOf(made), dtype: dtypeName(dtype) } : made;
  }),
  ...named("__bool__", () => unknown("data", "the truth of a table")),
  ...named("to_string", (_table, args) => (given(args, 0, "buf") ? NONE : str(undefined))),
]);
