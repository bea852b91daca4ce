/** What is known of the values of a column or of an array that is too long to be listed: which there are, and where. */

import { CHARACTERS_PER_COLUMN, CHARACTERS_PER_TEXT, ROWS_PER_COLUMN } from "../bounds/budgets";
import type { Dim, KnownDim } from "../dimensions/dimension";
import { once } from "../bounds/once";
import { countCells, mayMakeCells } from "../bounds/work";
import type { Shape } from "../dimensions/shape";

/** One value as text; undefined where it is missing. Of numbers the text is JavaScript's, so that equal ones are one. */
export type Cell = string | undefined;

/** How likely a row became each of the values that there were; undefined where that can't be told. Worked out where somebody asks. */
export type Chances = () => ReadonlyMap<string, number> | undefined;

/** What each of many arrays is like. */
export interface Arrays {
  readonly shape: Shape;
  readonly dtype: string | undefined;
  /** Whether some of them are lists of Python's, which can grow. */
  readonly isListed: boolean;
}

/** Anything that is not known of it is undefined. */
export interface ColumnContent {
  readonly dtype: string | undefined;
  /** The different values, without missing ones, in order of appearance. */
  readonly values: readonly string[] | undefined;
  /** How many values are missing. */
  readonly missing: number | undefined;
  /** All values, row by row. */
  readonly cells?: readonly Cell[];
  /** Row by row, whether the value is missing; may be known where the values are not. */
  readonly gaps?: readonly boolean[];
  /** How often each value stands in it, where that is known without the places. */
  readonly counts?: ReadonlyMap<string, number>;
  /** Of places of rows, in whatever order: of how many rows they are, each once at most. */
  readonly placesOf?: number;
  /** Where each row was drawn by itself, and nothing tells where it stands from what it is. */
  readonly chances?: Chances;
  /** Where every value is an array or a list of numbers: what each of them is like. */
  readonly arrays?: Arrays;
  /** Of a column of categories, those that a value of it can be, whether or not one still is. */
  readonly categories?: Categories;
}

/** Categories in their own order, and the type that each of them has. */
export interface Categories {
  readonly dtype: string | undefined;
  readonly values: readonly string[];
}

/** What is known of the elements of an array: of all together, or of each column of a matrix by itself. */
export interface ArrayValues {
  /** The shape of the array that it is true of, by identity: a copy of the array in another shape holds other things. */
  readonly of: Shape;
  readonly all?: ColumnContent;
  readonly columns?: readonly (ColumnContent | undefined)[];
  /** Whether the array stands for a table that the program gave. */
  readonly ofTable?: "frame" | "series";
}

/** Different values beyond these are not told apart: as many make an embedding, and no column each. */
const MOST_VALUES = 100_000;

/** Whether so many rows are told apart. */
export const areListed = (rows: Dim): rows is KnownDim =>
  rows.kind === "known" && rows.value <= ROWS_PER_COLUMN;

const distinct = (cells: readonly Cell[]): readonly string[] => [
  ...new Set(cells.filter((cell) => cell !== undefined)),
];

/** Whether texts of such lengths are kept row by row: what doubles would soon be longer than any text can be. */
export function areKept(lengths: Iterable<number>): boolean {
  let all = 0;
  for (const length of lengths) {
    all += length;
    if (length > CHARACTERS_PER_TEXT || all > CHARACTERS_PER_COLUMN) return false;
  }
  return true;
}

/**
 * Content of which every value is known; `make` is called where somebody asks, since most columns nobody does. Where a
 * file has made too many, only what they are is known.
 */
export function contentOfCells(
  dtype: string | undefined,
  make: () => readonly Cell[],
  categories?: Categories,
): ColumnContent {
  if (!mayMakeCells()) return { ...onlyType(dtype), categories };
  const cells = once(() => {
    const made = make();
    countCells(made.length);
    return made;
  });
  const values = once(() => distinct(cells()));
  const gaps = once(() => cells().map((cell) => cell === undefined));
  // A thousand tables under one another ask for it a thousand times.
  const missing = once(() => gaps().filter(Boolean).length);
  return {
    dtype,
    categories,
    get cells() {
      return cells();
    },
    get values() {
      return values().length > MOST_VALUES ? undefined : values();
    },
    get missing() {
      return missing();
    },
    get gaps() {
      return gaps();
    },
  };
}

/** Content of which only the places of missing values are known, or not even those. */
export function contentOfGaps(
  dtype: string | undefined,
  make: () => readonly boolean[] | undefined,
): ColumnContent {
  const gaps = once(make);
  const missing = once(() => gaps()?.filter(Boolean).length);
  return {
    dtype,
    values: undefined,
    get missing() {
      return missing();
    },
    get gaps() {
      return gaps();
    },
  };
}

/** Content of which it is known how often each value stands in it, and not where. */
export const contentOfCounts = (dtype: string, counts: ReadonlyMap<string, number>): ColumnContent => ({
  dtype,
  values: [...counts.keys()],
  missing: 0,
  counts,
});

/** Content of so many different values, of which none is missing. */
export function contentOfValues(dtype: string, values: readonly string[]): ColumnContent {
  countCells(values.length);
  return { dtype, values: mayMakeCells() ? values : undefined, missing: 0 };
}

/** Content of which every value is such an array. */
export const contentOfArrays = (arrays: Arrays): ColumnContent => ({
  dtype: "object",
  values: undefined,
  missing: 0,
  arrays,
});

/**
 * The same values in another order; where none is missing, none is in any order. The order may be that of the values:
 * what was drawn stands nowhere by chance then.
 */
export function inOtherOrder(content: ColumnContent): ColumnContent {
  const counts = once(() => countsOf(content));
  return {
    dtype: content.dtype,
    arrays: content.arrays,
    categories: content.categories,
    placesOf: content.placesOf,
    get values() {
      return content.values;
    },
    get counts() {
      return counts();
    },
    get missing() {
      return content.missing;
    },
    get gaps() {
      return content.missing === 0 ? content.gaps : undefined;
    },
  };
}

/**
 * A function of each value, which is missing where the function gives none; what is missing stays missing. Of values
 * whose places are not known the results are as many as the values.
 */
export function mappedContent(
  content: ColumnContent,
  dtype: string | undefined,
  of: (value: string) => Cell,
): ColumnContent {
  const kept = once((): ((value: string) => Cell) => {
    const seen = new Map<string, Cell>();
    return (value) => {
      if (!seen.has(value)) seen.set(value, of(value));
      return seen.get(value);
    };
  });
  if ("cells" in content)
    return contentOfCells(dtype, () =>
      (content.cells ?? []).map((cell) => (cell === undefined ? undefined : kept()(cell))),
    );
  const results = once(() => content.values?.map(kept()));
  const counts = once(() => content.counts && regrouped(content.counts, kept()));
  const isWhole = (): boolean => results()?.includes(undefined) === false;
  const { chances } = content;
  return {
    dtype,
    chances: chances && once(() => chancesOfResults(chances(), kept())),
    get values() {
      const all = results();
      return all && distinct(all);
    },
    get counts() {
      return counts()?.counts;
    },
    get missing() {
      if (isWhole()) return content.missing;
      const gone = counts()?.missing;
      return gone === undefined || content.missing === undefined ? undefined : gone + content.missing;
    },
    get gaps() {
      return isWhole() ? content.gaps : undefined;
    },
  };
}

/** How likely each result is; undefined where there may be none. */
function chancesOfResults(
  before: ReadonlyMap<string, number> | undefined,
  of: (value: string) => Cell,
): ReadonlyMap<string, number> | undefined {
  const results = before && regrouped(before, of);
  return results?.missing === 0 ? results.counts : undefined;
}

/** How often each result stands in a column whose values are counted, and how often there is none. */
function regrouped(
  before: ReadonlyMap<string, number>,
  of: (value: string) => Cell,
): { readonly counts: ReadonlyMap<string, number>; readonly missing: number } {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const [value, count] of before) {
    const result = of(value);
    if (result === undefined) missing += count;
    else counts.set(result, (counts.get(result) ?? 0) + count);
  }
  return { counts, missing };
}

/** Places of some of `count` rows, each once at most. */
export const contentOfPlaces = (count: number): ColumnContent => ({
  dtype: "int64",
  values: undefined,
  missing: 0,
  placesOf: count,
});

/** A column that holds the same kind of thing, of which only the type is known. */
export const onlyType = (dtype: string | undefined): ColumnContent => ({
  dtype,
  values: undefined,
  missing: undefined,
});

/** The same with something else in it. What is computed when somebody asks for it stays so: a copy would ask for all of it. */
const changed = (content: ColumnContent, change: Partial<ColumnContent>): ColumnContent =>
  Object.defineProperties({} as ColumnContent, {
    ...Object.getOwnPropertyDescriptors(content),
    ...Object.getOwnPropertyDescriptors(change),
  });

/** The same values as another type. */
export const ofType = (content: ColumnContent, dtype: string | undefined): ColumnContent =>
  changed(content, { dtype });

/** The same values in an order that has nothing to do with what they are. */
export const inAnyOrder = (content: ColumnContent): ColumnContent => {
  const { chances } = content;
  return chances ? changed(inOtherOrder(content), { chances }) : inOtherOrder(content);
};

/** The whole numbers from `start` on, `step` apart, in this order; of more than are told apart only what they are. */
export function contentOfRange(start: number, step: number, count: number): ColumnContent {
  if (count > MOST_VALUES)
    return start === 0 && step === 1 ? contentOfPlaces(count) : contentOfGaps("int64", () => undefined);
  const numbers = contentOfCells("int64", () =>
    Array.from({ length: count }, (_, i) => String(start + i * step)),
  );
  return start === 0 && step === 1 ? Object.assign(numbers, { placesOf: count }) : numbers;
}

/** Whether numbers are places of so many rows, each once at most. */
export function arePlacesOf(content: ColumnContent | undefined, count: number, rows: number): boolean {
  if (content?.placesOf === rows) return true;
  const numbers = content?.values?.length === count ? integersIn(content) : undefined;
  return numbers?.every((number) => number >= 0 && number < rows) === true;
}

/** How often each value stands in a column. */
function countsIn(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

export const countsOf = ({ cells, counts }: ColumnContent): ReadonlyMap<string, number> | undefined =>
  cells ? countsIn(cells) : counts;

/** Other values in the same places: those are missing that were missing before. */
export const onlyGaps = (content: ColumnContent, dtype: string | undefined): ColumnContent => ({
  dtype,
  values: undefined,
  get missing() {
    return content.missing;
  },
  get gaps() {
    return content.gaps;
  },
});

/** The same content of so many rows: where none is missing, that is known of each. */
export function inRows(content: ColumnContent, rows: number | undefined): ColumnContent {
  if (rows === undefined || rows > ROWS_PER_COLUMN || "cells" in content || content.gaps) return content;
  return content.missing === 0 ? changed(content, { gaps: Array<boolean>(rows).fill(false) }) : content;
}

/** How many different values there are, a missing one among them; undefined where it is not known. */
export const differentIn = (content: ColumnContent | undefined): number | undefined =>
  content?.values && content.missing !== undefined
    ? content.values.length + Math.min(1, content.missing)
    : undefined;

const isInteger = (dtype: string | undefined): boolean => /^(u?int\d*|bool)$/.test(dtype ?? "");

/** The whole numbers of a column that holds nothing else; undefined where not all are known. */
export function integersIn(content: ColumnContent | undefined): readonly number[] | undefined {
  if (!content?.values || content.missing !== 0 || content.values.length === 0) return undefined;
  const numbers = content.values.map((value) =>
    value === "True" ? 1 : value === "False" ? 0 : Number(value),
  );
  return isInteger(content.dtype) && numbers.every(Number.isSafeInteger) ? numbers : undefined;
}
