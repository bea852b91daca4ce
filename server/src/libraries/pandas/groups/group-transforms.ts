/** What is computed of the rows of each group by themselves, and stands in the places of these rows again. */
import { isNumeric } from "../contents/cells";
import { rowsAt } from "../rows/rows";
import { seriesState, tableOf } from "../tables";
import type { SeriesState } from "../table-states";
import { type TableMethod } from "../changed-tables";
import { valueMethods } from "../value-methods";
import { tableValue } from "../objects";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  contentOfGaps,
  onlyType,
} from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { addTo } from "../../../values/names/listed-by-key";
import { type Arguments, type Value, argumentsOf } from "../../../values/value";

/** Groups that are gone through one by one. */
const MOST_GROUPS = 256;

/** The places of the rows of each group; rows of which a key is missing are in none. */
export function placesByGroup(
  keys: readonly (ColumnContent | undefined)[],
  most = MOST_GROUPS,
): readonly (readonly number[])[] | undefined {
  const cells = keys.map((content) => content?.cells);
  const [first] = cells;
  if (!first || !cells.every((each) => each !== undefined)) return undefined;
  const groups = new Map<string, number[]>();
  for (const row of first.keys()) {
    const key = cells.map((each) => each[row]);
    if (key.includes(undefined)) continue;
    addTo(groups, JSON.stringify(key), row);
    if (groups.size > most) return undefined;
  }
  return [...groups.values()];
}

/** The rows of a table by group: the places of each, and how many rows there are together. */
export interface RowGroups {
  readonly places: readonly (readonly number[])[];
  readonly rows: number;
}

/** The rows as some columns group them; undefined where these are not known row by row. */
export function rowGroups(keys: readonly (ColumnContent | undefined)[]): RowGroups | undefined {
  const places = placesByGroup(keys);
  const rows = keys[0]?.cells?.length;
  return places && rows !== undefined ? { places, rows } : undefined;
}

/** The content of all rows, of which each part stands in the places of one group. */
function putBack(
  parts: readonly { readonly places: readonly number[]; readonly content: ColumnContent }[],
  rows: number,
): ColumnContent | undefined {
  const types = new Set(parts.map(({ content }) => content.dtype));
  const [type] = types;
  // Among real numbers whole ones are real ones.
  const areReal = [...types].every((each) => each === "float64" || each === "int64");
  const dtype = types.size === 1 ? type : areReal ? "float64" : undefined;
  if (dtype === undefined) return undefined;
  const isWhole = parts.reduce((count, { places }) => count + places.length, 0) === rows;
  const final = !isWhole && /^u?int/.test(dtype) ? "float64" : dtype;
  if (parts.every(({ content }) => "cells" in content))
    return contentOfCells(final, () => {
      const cells = Array<Cell>(rows).fill(undefined);
      for (const { places, content } of parts)
        for (const [i, place] of places.entries()) cells[place] = content.cells?.[i];
      return cells;
    });
  return contentOfGaps(final, () => {
    const gaps = Array<boolean>(rows).fill(true);
    for (const { places, content } of parts) {
      if (!content.gaps) return undefined;
      for (const [i, place] of places.entries()) gaps[place] = content.gaps[i] === true;
    }
    return gaps;
  });
}

/** What a function of a series makes of one column, group by group; undefined where that can't be told. */
function perGroup(
  content: ColumnContent,
  { places: groups, rows }: RowGroups,
  of: (group: SeriesState) => ColumnContent | undefined,
): ColumnContent | undefined {
  const whole = seriesState(known(rows), { content });
  const parts: { places: readonly number[]; content: ColumnContent }[] = [];
  for (const places of groups) {
    const group = rowsAt(whole, places);
    const made = group.type === "series" ? of(group) : undefined;
    if (!made) return undefined;
    parts.push({ places, content: made });
  }
  return putBack(parts, rows);
}

const methods: ReadonlyMap<string, TableMethod<SeriesState>> = new Map(
  valueMethods as readonly (readonly [string, TableMethod<SeriesState>])[],
);

/** The type of numbers that a method gives, where nothing else is told; rows that are in no group have no number. */
function typeAfter(
  name: string,
  dtype: string | undefined,
  keys: readonly (ColumnContent | undefined)[],
): ColumnContent | undefined {
  if (!isNumeric(dtype)) return undefined;
  if (dtype !== "float64" && (keys.length === 0 || !keys.every((content) => content?.missing === 0)))
    return undefined;
  const isReal =
    ["pct_change", "diff", "rank"].includes(name) || (name === "shift" && /^u?int/.test(dtype ?? ""));
  return onlyType(isReal ? "float64" : dtype);
}

/** A column after `groupby(…).shift(1)` and its like: the method of a series, run on each group. */
export function shiftedInGroups(
  name: string,
  content: ColumnContent,
  keys: readonly (ColumnContent | undefined)[],
  groups: RowGroups | undefined,
  args: Arguments,
  context: Context,
): ColumnContent | undefined {
  const method = methods.get(name);
  if (!method || !groups) return typeAfter(name, content.dtype, keys);
  const made = perGroup(content, groups, (group) => {
    const result = method(group, args, context);
    return "type" in result && result.type === "series" ? result.content : undefined;
  });
  return made ?? typeAfter(name, content.dtype, keys);
}

/** A column after `groupby(…).transform(fn)`, where the function gives a series of each group. */
export function transformedInGroups(
  fn: Value,
  content: ColumnContent,
  groups: RowGroups | undefined,
  args: Arguments,
  context: Context,
): ColumnContent | undefined {
  if (!groups) return undefined;
  return perGroup(content, groups, (group) => {
    const given = argumentsOf(args.site, [tableValue(group, args.site, context)]);
    const made = tableOf(context.silently(() => context.call(fn, given)));
    return made?.type === "series" ? made.content : undefined;
  });
}
