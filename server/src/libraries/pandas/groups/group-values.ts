/** What groups of rows give where the rows of each group are known: their numbers, and which rows a method leaves. */
import { given, keyword } from "../arguments";
import { isNumeric } from "../contents/cells";
import { type GroupMethod, type GroupState, columnsLeft, keyContents } from "./group-state";
import { placesByGroup } from "./group-transforms";
import { tableValue } from "../objects";
import { type RowTable, chosenRows, rowsAt, someRows } from "../rows/rows";
import { sortedGroups } from "../reshaping/spreading";
import { seriesState, untold } from "../tables";
import { isSince } from "../../releases";
import type { FrameState, Table } from "../table-states";
import { type Cell, type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { LISTS } from "../../../values/contents/list-cells";
import { roundHalfEven } from "../../../values/contents/rounding";
import { type Arguments, type Value, argumentsOf } from "../../../values/value";

/** Groups that are counted: as many as users of a small data set. */
const MOST_COUNTED = 100_000;
/** Groups of which a function is asked one by one. */
const MOST_ASKED = 1_000;

type Places = readonly number[];

/** The places of the rows of each group, the groups in the order of the result; undefined where they are not known. */
export function placesInOrder(state: GroupState, most = MOST_COUNTED): readonly Places[] | undefined {
  const held = keyContents(state);
  const groups = held.length > 0 ? placesByGroup(held, most) : undefined;
  if (!groups || !state.isSorted) return groups;
  const names = groups.map((places) => held.map((content) => content?.cells?.[places[0] ?? -1] ?? ""));
  const byName = new Map(names.map((name, i) => [JSON.stringify(name), groups[i] ?? []]));
  return sortedGroups(names, held).map((name) => byName.get(JSON.stringify(name)) ?? []);
}

const WHOLE = /^u?int\d+$/;

/** One number of the values that are there; undefined where it is missing, null where it can't be told to the last digit. */
function numberOf(name: string, there: readonly string[], dtype: string | undefined): Cell | null {
  const numbers = there.map(Number);
  switch (name) {
    case "min":
    case "max":
      if (!isNumeric(dtype)) return null;
      return there.length === 0
        ? undefined
        : String(numbers.reduce((a, b) => (name === "min" ? Math.min(a, b) : Math.max(a, b))));
    case "sum":
    case "mean": {
      const sum = numbers.reduce((a, b) => a + b, 0);
      // Sums of real numbers depend on their order.
      if (!WHOLE.test(dtype ?? "") || !Number.isSafeInteger(sum)) return null;
      return String(name === "sum" ? sum : sum / numbers.length);
    }
    default:
      return null;
  }
}

function cellOfGroup(name: string, content: ColumnContent, places: Places): Cell | null {
  if (name === "size") return String(places.length);
  const there = places.flatMap((place) => content.cells?.[place] ?? []);
  switch (name) {
    case "count":
      return String(there.length);
    case "nunique":
      return String(new Set(there).size);
    case "first":
      return there[0];
    case "last":
      return there.at(-1);
    case "list":
      if (there.length < places.length) return null;
      if (WHOLE.test(content.dtype ?? "")) return JSON.stringify(there.map(Number));
      return content.dtype === "string" ? JSON.stringify(there) : null;
    default:
      return numberOf(name, there, content.dtype);
  }
}

const typeOf = (name: string, dtype: string | undefined): string | undefined =>
  /^(size|count|nunique)$/.test(name)
    ? "int64"
    : name === "list"
      ? LISTS
      : name === "mean"
        ? "float64"
        : name === "sum"
          ? dtype?.replace(/^int\d+$/, "int64").replace(/^uint\d+$/, "uint64")
          : dtype;

/** What a function gives of each group, in the order of the groups; undefined where one can't be told. */
export function valuesOfGroups(
  name: string,
  content: ColumnContent | undefined,
  groups: readonly Places[] | undefined,
): ColumnContent | undefined {
  if (!groups || !content?.cells) return undefined;
  const cells: Cell[] = [];
  for (const places of groups) {
    const cell = cellOfGroup(name, content, places);
    if (cell === null) return undefined;
    cells.push(cell);
  }
  return contentOfCells(typeOf(name, content.dtype), () => cells);
}

/** The number that a function gives of a row's group, in each row; rows in no group have none. */
export function valuesOfRows(
  name: string,
  content: ColumnContent | undefined,
  state: GroupState,
): ColumnContent | undefined {
  const groups = placesInOrder(state);
  const perGroup = valuesOfGroups(name, content, groups);
  const rows = content?.cells?.length;
  if (!groups || !perGroup || rows === undefined) return undefined;
  const isWhole = groups.reduce((count, places) => count + places.length, 0) === rows;
  const dtype = !isWhole && WHOLE.test(perGroup.dtype ?? "") ? "float64" : perGroup.dtype;
  return contentOfCells(dtype, () => {
    const cells = Array<Cell>(rows).fill(undefined);
    for (const [i, places] of groups.entries())
      for (const place of places) cells[place] = perGroup.cells?.[i];
    return cells;
  });
}

/** Rows of the groups as the chosen columns show them. */
export function shownRows({ chosen, isSeries }: GroupState, rows: FrameState): Table {
  const [key] = chosen?.keys ?? [];
  if (!isSeries) return chosen ? { ...rows, columns: chosen } : rows;
  const { index, within, labels } = rows;
  const content = key === undefined ? undefined : rows.contents?.get(key);
  return seriesState(rows.rows, { index, within, labels, key, content });
}

const asFrame = (rows: RowTable, frame: FrameState): FrameState => (rows.type === "frame" ? rows : frame);

/** The rows of a table at some places, in their order. */
const framesAt = (frame: FrameState, places: Places): FrameState =>
  asFrame(
    rowsAt(
      frame,
      [...places].sort((a, b) => a - b),
    ),
    frame,
  );

/** Some of the rows, of which nobody knows how many. */
const someOf = (state: GroupState, what: string): Table =>
  shownRows(state, asFrame(someRows(state.frame, untold(what)), state.frame));

/** `groups.filter(fn)`: the rows of those groups of which the function says yes, in their old order. */
export const filtered: GroupMethod = (state, args, context) => {
  const fn = given(args, 0, "func");
  const groups = placesInOrder(state, MOST_ASKED);
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.rest;
  if (!fn || !groups || !isPlain || !state.isIndexed)
    return someOf(state, "the rows of groups that are left");
  const kept: number[] = [];
  for (const places of groups) {
    const group = tableValue(shownRows(state, framesAt(state.frame, places)), args.site, context);
    const answer = context.silently(() => context.call(fn, argumentsOf(args.site, [group])));
    const isKept = context.truth(answer);
    if (isKept === undefined) return someOf(state, "the rows of groups that are left");
    if (isKept) kept.push(...places);
  }
  return shownRows(state, framesAt(state.frame, kept));
};

/** The first `count` rows of a group, or its last; of a negative number all but so many. */
function endOf(places: Places, count: number, isHead: boolean): Places {
  if (isHead) return places.slice(0, count);
  return places.slice(count < 0 ? -count : Math.max(0, places.length - count));
}

/** `groups.head(n)` and `groups.tail(n)`: so many rows of each group, in their old order. */
export const ends =
  (isHead: boolean): GroupMethod =>
  (state, args) => {
    const asked = given(args, 0, "n");
    const count = asked ? knownInteger(asked) : 5;
    const groups = placesInOrder(state);
    if (!groups || count === undefined) return someOf(state, "some rows of each group");
    const kept = groups.flatMap((places) => endOf(places, count, isHead));
    return shownRows(state, framesAt(state.frame, kept));
  };

/** `groups.nth(n)`, one place within each group or several of them: since pandas 2 the rows, in their old order. */
export const nth: GroupMethod = (state, args, context) => {
  const asked = given(args, 0, "n");
  const items = asked && (asked.kind === "list" || asked.kind === "tuple" ? asked.items : [asked]);
  const wanted = items?.flatMap((item) => knownInteger(item) ?? []);
  const groups = placesInOrder(state);
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.rest;
  if (
    isSince(context, "pandas", "2") === false ||
    !isPlain ||
    !groups ||
    !wanted ||
    wanted.length !== items?.length
  )
    return someOf(state, "rows by their place in each group");
  const kept = groups.flatMap((places) => wanted.flatMap((n) => places.at(n) ?? []));
  return shownRows(state, framesAt(state.frame, [...new Set(kept)]));
};

/** `groups.sample(n, frac, replace)`: so many rows of each group, of which nobody knows which. */
export const sampled: GroupMethod = (state, args, context) => {
  const [n, frac, replace] = [given(args, 0, "n"), given(args, 1, "frac"), keyword(args, "replace")];
  const groups = placesInOrder(state);
  const count = n ? knownInteger(n) : 1;
  const share = frac?.kind === "float" ? frac.value : frac?.kind === "int" ? knownInteger(frac) : undefined;
  const isAgain = replace ? context.truth(replace) : false;
  if (!groups || isAgain === undefined || (frac ? share === undefined : count === undefined))
    return someOf(state, "rows drawn of each group");
  const sizes = groups.map(({ length }) =>
    share === undefined ? (count ?? 1) : roundHalfEven(share * length),
  );
  // More than there are of a group can't be drawn, unless each may be drawn again.
  const total = known(sizes.reduce((a, b) => a + b, 0));
  const isOnce = !isAgain && sizes.every((size, i) => size <= (groups[i]?.length ?? 0));
  const rows = isOnce ? chosenRows(state.frame, total) : someRows(state.frame, total);
  return shownRows(state, asFrame(rows, state.frame));
};

/** `groups.get_group(label)`: the rows of one group. */
export const oneGroup: GroupMethod = (state, args) => {
  const label = given(args, 0, "name");
  const parts = label?.kind === "tuple" ? label.items : label ? [label] : [];
  const held = keyContents(state);
  const wanted = parts.map((part) => (part.kind === "str" ? part.value : String(knownInteger(part) ?? "")));
  const groups = parts.length === held.length ? placesInOrder(state) : undefined;
  const found = groups?.find((places) =>
    held.every((content, i) => wanted[i] !== undefined && content?.cells?.[places[0] ?? -1] === wanted[i]),
  );
  return found ? shownRows(state, framesAt(state.frame, found)) : someOf(state, "the rows of a group");
};

/** The one column that was chosen. */
export function chosenContent(state: GroupState): ColumnContent | undefined {
  const [key, ...more] = columnsLeft(state).keys ?? [];
  if (state.unnamed) return state.unnamed;
  return key === undefined || more.length > 0 ? undefined : state.frame.contents?.get(key);
}

/** What a function of Python's gives of each group, by itself: numbers and texts, which become a series. */
export function calledPerGroup(
  state: GroupState,
  fn: Value,
  args: Arguments,
  context: Context,
): readonly Value[] | undefined {
  const groups = placesInOrder(state, MOST_ASKED);
  if (!groups || groups.length === 0) return undefined;
  return groups.map((places) => {
    const group = tableValue(shownRows(state, framesAt(state.frame, places)), args.site, context);
    return context.silently(() => context.call(fn, argumentsOf(args.site, [group])));
  });
}
