/** One column spread over several: a row for each group of some columns, a column for each value of another. */
import { orderedValues } from "../columns/category-cells";
import { isNumeric, typeWithGaps } from "../contents/cells";
import { joinedKey } from "../columns/nested-columns";
import { columnsOf } from "../tables";
import type { Contents, RowLevel } from "../table-states";
import { type Columns } from "../table-states";
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  contentOfGaps,
} from "../../../values/contents/column-content";
import { addTo } from "../../../values/names/listed-by-key";

/** What becomes of values that fall together: their mean, which is a real number, or one number of their own kind. */
export type Gathering = "mean" | "one";

/** A table made of one column. */
export interface Spread {
  /** The row labels, level by level, in their order. */
  readonly levels: readonly (ColumnContent | undefined)[];
  /** The labels of the columns, in their order; undefined where they are neither texts nor whole numbers. */
  readonly keys: readonly string[] | undefined;
  readonly rows: number;
  readonly width: number;
  readonly contents: Contents | undefined;
}

/** Columns that were the values of another, which gives them its name. */
export const namedColumns = (keys: readonly string[]): Columns => ({ ...columnsOf(keys), isNamed: true });

/** Texts before others as they sort, numbers by size, level by level. */
export function sortedGroups(
  groups: readonly (readonly string[])[],
  levels: readonly (ColumnContent | undefined)[],
): readonly (readonly string[])[] {
  const isNumber = levels.map((level) => isNumeric(level?.dtype));
  const order = (a: readonly string[], b: readonly string[]): number => {
    for (const [i, number] of isNumber.entries()) {
      const [one = "", other = ""] = [a[i], b[i]];
      if (one !== other) return number ? Number(one) - Number(other) : one < other ? -1 : 1;
    }
    return 0;
  };
  return [...groups].sort(order);
}

/** Labels of columns as the values of one are. */
export function keysOfValues(
  dtype: string | undefined,
  values: readonly string[],
): readonly string[] | undefined {
  const ordered = orderedValues(dtype, values);
  if (dtype === "string") return ordered.map((value) => `s:${value}`);
  return /^u?int/.test(dtype ?? "") ? ordered.map((value) => `n:${value}`) : undefined;
}

/** The labels of columns that several others become together, and which of them each row has. */
export interface Across {
  /** For each row the place of its label among `keys`. */
  readonly content: ColumnContent;
  readonly keys: readonly string[];
}

/**
 * Columns that become labels of as many levels: each group of their values that stands in a row, in order of the values
 * or as they come. Undefined where the values are not known, or are neither texts nor whole numbers.
 */
export function acrossSeveral(
  contents: readonly (ColumnContent | undefined)[],
  isSorted: boolean,
): Across | undefined {
  if (!areKnown(contents) || contents.length === 0) return undefined;
  const prefixes = contents.map(({ dtype }) =>
    dtype === "string" ? "s:" : /^u?int/.test(dtype ?? "") ? "n:" : "",
  );
  if (prefixes.includes("")) return undefined;
  const byRow = (contents[0]?.cells ?? []).map((_, row) =>
    JSON.stringify(contents.map(({ cells }) => cells?.[row])),
  );
  const seen = [...new Set(byRow)].map((group) => JSON.parse(group) as string[]);
  const groups = isSorted ? sortedGroups(seen, contents) : seen;
  const places = new Map(groups.map((group, i) => [JSON.stringify(group), String(i)]));
  return {
    content: contentOfCells("int64", () => byRow.map((group) => places.get(group))),
    keys: groups.map((group) => joinedKey(group.map((cell, level) => `${prefixes[level] ?? ""}${cell}`))),
  };
}

const areKnown = (contents: readonly (ColumnContent | undefined)[]): contents is readonly ColumnContent[] =>
  contents.every((content) => content?.missing === 0 && content.cells !== undefined);

/**
 * `values` spread by `across`, with a row for each group of `levels`; undefined where the groups are not known. Of a
 * group of several rows the number is another one, `of` a kind.
 */
export function spreadOver(
  levels: readonly (ColumnContent | undefined)[],
  across: ColumnContent | undefined,
  values: ColumnContent | undefined,
  of: Gathering,
): Spread | undefined {
  if (!areKnown(levels) || !across || !areKnown([across]) || levels.length === 0) return undefined;
  const byRow = (levels[0]?.cells ?? []).map((_, row) =>
    JSON.stringify(levels.map(({ cells }) => cells?.[row])),
  );
  const groups = sortedGroups(
    [...new Set(byRow)].map((group) => JSON.parse(group) as string[]),
    levels,
  );
  const names = orderedValues(across.dtype, across.values ?? []);
  const keys = keysOfValues(across.dtype, names);
  const isSmall = groups.length * names.length <= ROWS_PER_COLUMN;
  return {
    levels: levels.map(({ dtype }, level) =>
      contentOfCells(dtype, () => groups.map((group) => group[level])),
    ),
    keys,
    rows: groups.length,
    width: names.length,
    contents: keys && values && isSmall ? contentsOf(groups, names, keys) : undefined,
  };

  function contentsOf(
    rows: readonly (readonly string[])[],
    columns: readonly string[],
    labels: readonly string[],
  ): Contents {
    const places = new Map<string, number[]>();
    for (const [row, group] of byRow.entries()) {
      const place = JSON.stringify([group, across?.cells?.[row]]);
      addTo(places, place, row);
    }
    const at = (group: readonly string[], column: string): readonly number[] =>
      places.get(JSON.stringify([JSON.stringify(group), column])) ?? [];
    const spread = columns.map((column) => rows.map((group) => at(group, column)));
    // The numbers are spread as one array, so that a gap in one column makes those of all real ones.
    const hasGaps =
      values?.missing !== 0 || spread.some((rowsOf) => rowsOf.some(({ length }) => length === 0));
    return new Map(spread.map((rowsOf, i) => [labels[i] ?? "", contentOfPlacesOf(rowsOf, hasGaps)] as const));
  }

  function contentOfPlacesOf(rowsOf: readonly (readonly number[])[], hasGaps: boolean): ColumnContent {
    const isWhole = /^u?int/.test(values?.dtype ?? "");
    const dtype = of === "mean" ? "float64" : hasGaps ? typeWithGaps(values?.dtype) : values?.dtype;
    const isKnown = values !== undefined && "cells" in values && rowsOf.every((rows) => rows.length <= 1);
    if (isKnown && (dtype === values.dtype || isWhole || values.dtype === "bool"))
      return contentOfCells(dtype, () =>
        rowsOf.map(([row]): Cell => (row === undefined ? undefined : values.cells?.[row])),
      );
    // Of several numbers the one that is computed is missing only where all of them are.
    return contentOfGaps(dtype, () => {
      if (values?.missing === 0) return rowsOf.map((rows) => rows.length === 0);
      const gaps = values?.gaps;
      return gaps && rowsOf.map((rows) => rows.every((row) => gaps[row] === true));
    });
  }
}

/** The levels of row labels with the columns that they were. */
export const levelsCalled = (
  keys: readonly (string | undefined)[],
  { levels }: Spread,
): readonly RowLevel[] => keys.map((key, i) => ({ key, content: levels[i] }));
