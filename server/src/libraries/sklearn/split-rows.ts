/** Which rows `train_test_split` puts into which part: those of a seed follow from it, as scikit-learn draws them. */
import {
  permutation,
  permutedRange,
  randomState,
  rangeTo,
  type RandomState,
} from "../../values/contents/random-state";
import type { ColumnContent } from "../../values/contents/column-content";

/** The rows of each part, in their order. */
export interface SplitRows {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** How a split is to be made. */
export interface SplitHow {
  readonly train: number;
  readonly test: number;
  /** Undefined where the rows are drawn by what nobody knows. */
  readonly seed: number | undefined;
  readonly isShuffled: boolean;
  /** What the parts are to hold in the same proportion; undefined where nothing is. */
  readonly labels?: ColumnContent;
}

/** Counts of classes among so many draws that come closest to their proportions (`_approximate_mode`). */
function closestCounts(
  counts: readonly number[],
  draws: number,
  state: RandomState,
): readonly number[] | undefined {
  const all = counts.reduce((a, b) => a + b, 0);
  const exact = counts.map((count) => (count / all) * draws);
  const made = exact.map(Math.floor);
  let missing = Math.trunc(draws - made.reduce((a, b) => a + b, 0));
  const rests = exact.map((count) => count - Math.floor(count));
  for (const rest of [...new Set(rests)].sort((a, b) => b - a)) {
    if (missing <= 0) break;
    const equal = rests.flatMap((each, i) => (each === rest ? [i] : []));
    const added = Math.min(equal.length, missing);
    const chosen = permutation(state, equal);
    if (!chosen) return undefined;
    for (const i of chosen.slice(0, added)) made[i] = (made[i] ?? 0) + 1;
    missing -= added;
  }
  return made;
}

/** The rows of each class, in the order in which `np.unique` sorts them. */
function rowsByClass({ cells, dtype }: ColumnContent): readonly (readonly number[])[] | undefined {
  if (!cells?.every((cell) => cell !== undefined)) return undefined;
  const rows = new Map<string, number[]>();
  for (const [row, cell] of cells.entries()) {
    const own = rows.get(cell);
    if (own) own.push(row);
    else rows.set(cell, [row]);
  }
  const isNumber = /^(u?int|float)/.test(dtype ?? "");
  const order = (a: string, b: string): number => (isNumber ? Number(a) - Number(b) : a < b ? -1 : 1);
  return [...rows].sort(([a], [b]) => order(a, b)).map(([, own]) => own);
}

/** A split in the proportion of classes (`StratifiedShuffleSplit._iter_indices`). */
function stratified(
  labels: ColumnContent,
  { train, test }: SplitHow,
  state: RandomState,
): SplitRows | undefined {
  const classes = rowsByClass(labels);
  const counts = classes?.map((rows) => rows.length);
  const trained = counts && closestCounts(counts, train, state);
  const left = trained && counts.map((count, i) => count - (trained[i] ?? 0));
  const tested = left && closestCounts(left, test, state);
  if (!classes || !trained || !tested) return undefined;
  const [first, second]: [number[], number[]] = [[], []];
  for (const [i, rows] of classes.entries()) {
    const order = permutedRange(state, rows.length);
    if (!order) return undefined;
    const mixed = order.map((at) => rows[at] ?? 0);
    const end = trained[i] ?? 0;
    first.push(...mixed.slice(0, end));
    second.push(...mixed.slice(end, end + (tested[i] ?? 0)));
  }
  const [shuffledTrain, shuffledTest] = [permutation(state, first), permutation(state, second)];
  return shuffledTrain && shuffledTest && { train: shuffledTrain, test: shuffledTest };
}

/** The rows of both parts of `rows` rows; undefined where they can't be told. */
export function splitRows(rows: number, how: SplitHow): SplitRows | undefined {
  const { train, test, seed, isShuffled, labels } = how;
  if (train < 0 || test < 0 || train + test > rows) return undefined;
  if (!isShuffled) {
    const all = rows > 1_000_000 ? undefined : rangeTo(rows);
    return all && { train: all.slice(0, train), test: all.slice(train, train + test) };
  }
  const state = seed === undefined ? undefined : randomState(seed);
  if (!state) return undefined;
  if (labels) return stratified(labels, how, state);
  const order = permutedRange(state, rows);
  return order && { train: order.slice(test, test + train), test: order.slice(0, test) };
}
