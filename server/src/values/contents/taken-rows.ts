/** What is known of the values of rows that are taken: at places, by chance, or each drawn by itself. */
import { type Chances, type ColumnContent, contentOfCells, contentOfGaps, countsOf } from "./column-content";
import { once } from "../bounds/once";

/** How rows are taken. */
export interface Taking {
  /** Each value as often as its share is. */
  readonly isInProportion?: boolean;
  /** Any rows are as likely as any others. */
  readonly isDrawn?: boolean;
  /** Without a look at the values: of rows that were drawn themselves any are as good as any others. */
  readonly isBlind?: boolean;
}

/** A chance that nobody meets: one draw of all that are ever made. */
export const NEVER = 1e-12;

/**
 * The values of `kept` of all rows, each taken once: a value that stands in more rows than are left out is certainly
 * among them. One that stands in fewer is as good as certainly among rows that are drawn, where all of its rows are
 * left out with a chance of less than `NEVER`.
 */
export function contentOfSome(content: ColumnContent, kept: number, taking: Taking = {}): ColumnContent {
  if (content.arrays) return content;
  const isByChance = taking.isDrawn === true || taking.isInProportion === true || taking.isBlind === true;
  if (content.chances && isByChance) return contentOfDraws(content.dtype, content.chances, kept);
  const values = once(() => {
    const counts = countsOf(content);
    if (!counts || !content.values || content.missing === undefined) return undefined;
    const rows = content.missing + [...counts.values()].reduce((sum, count) => sum + count, 0);
    const isThere = (count: number): boolean =>
      count > rows - kept ||
      (taking.isInProportion === true && (count * kept) / rows >= 1) ||
      (taking.isDrawn === true && ((rows - kept) / rows) ** count < NEVER);
    return [...counts.values()].every(isThere) ? content.values : undefined;
  });
  return {
    dtype: content.dtype,
    categories: content.categories,
    get values() {
      return values();
    },
    get missing() {
      return content.missing === 0 ? 0 : undefined;
    },
  };
}

/** Different values that draws are followed for: nobody draws each of more than these surely. */
export const MOST_DRAWN = 10_000;

/**
 * So many rows, each drawn by itself with these chances: all values are as good as certainly among them where the draws
 * miss one with a chance of less than `NEVER`.
 */
export function contentOfDraws(dtype: string | undefined, chances: Chances, draws: number): ColumnContent {
  const values = once(() => {
    const all = chances();
    if (!all) return undefined;
    const missed = [...all.values()].reduce((sum, chance) => sum + (1 - chance) ** draws, 0);
    return missed < NEVER ? [...all.keys()] : undefined;
  });
  return {
    dtype,
    chances,
    get values() {
      return values();
    },
    get missing() {
      return chances() ? 0 : undefined;
    },
  };
}

/** The chances of values that are as likely as one another. */
export function evenChances(values: readonly string[]): ReadonlyMap<string, number> {
  const chances = new Map<string, number>();
  for (const value of values) chances.set(value, (chances.get(value) ?? 0) + 1 / values.length);
  return chances;
}

/** Rows drawn again and again: of several values nobody knows which are among them; of one alone all are. */
export const contentOfDrawn = (content: ColumnContent): ColumnContent => ({
  dtype: content.dtype,
  categories: content.categories,
  arrays: content.arrays,
  values: content.missing === 0 && content.values?.length === 1 ? content.values : undefined,
  missing: content.missing === 0 ? 0 : undefined,
});

/** Rows of which nobody knows which they are, nor whether there are any: what is true of each of them. */
export const contentOfAny = ({ dtype, categories, arrays, missing }: ColumnContent): ColumnContent => ({
  dtype,
  categories,
  arrays,
  values: undefined,
  missing: missing === 0 ? 0 : undefined,
});

/** The values at some rows; undefined where it is not known what stands where. */
export function contentAt(content: ColumnContent, rows: readonly number[]): ColumnContent | undefined {
  if (content.arrays) return content;
  // A row that is taken twice is one draw.
  if (content.chances) return contentOfDraws(content.dtype, content.chances, new Set(rows).size);
  if ("cells" in content)
    return contentOfCells(content.dtype, () => rows.map((row) => content.cells?.[row]), content.categories);
  if ("gaps" in content)
    return contentOfGaps(content.dtype, () => {
      const { gaps } = content;
      return gaps && rows.map((row) => gaps[row] === true);
    });
  return undefined;
}
