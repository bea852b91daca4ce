/** What a generator gives while it runs, for the call that reads it. */
import type { Machine } from "./machine";
import type { Mark, Stretch } from "../values/heap/heap";
import type { Value } from "../values/value";

/** How many results and findings there were, and how many exceptions the `try` around them had noted. */
export interface Recorded {
  readonly results: number;
  readonly findings: number;
  readonly raised: number;
}

/** How many there are now, inside so many `try`. */
export const recordedNow = (
  { recordings: { results, findings }, tries }: Machine,
  triesAround: number,
): Recorded => ({
  results: results.length,
  findings: findings.length,
  raised: tries[triesAround - 1]?.raised.length ?? 0,
});

/** What a generator has given so far. */
export interface Yields {
  readonly items: Value[];
  /** So many are taken; what follows is only said to be like them. */
  readonly most: number;
  /** How many undecided conditions the generator was called inside. */
  readonly undecided: number;
  /** How many `try` it was called inside. */
  readonly triesAround: number;
  /** The number of the first item that not every run gives, or gives as often; undefined while there is none. */
  openFrom: number | undefined;
  /** How much was recorded when each of the items was given. */
  readonly recorded: Recorded[];
  /** Where the journal stood when the body began, and what it wrote until each of the items. */
  readonly start: Mark;
  readonly written: (Stretch | undefined)[];
  /** What the last round of a loop gives for certain, when so many items were there, and how much was recorded before it. */
  end?: { readonly behind: number; readonly item: Value | undefined; readonly before: Recorded };
  /** What is sent to each `yield`, where that is known: it runs no further than that. */
  readonly sent?: readonly Value[];
}

/** Nothing yet, of a generator that is called now. */
export const noYields = (
  most: number,
  { undecided, tries, heap }: Machine,
  sent: readonly Value[] | undefined,
): Yields => ({
  items: [],
  most,
  undecided,
  triesAround: tries.length,
  openFrom: undefined,
  recorded: [],
  start: heap.mark(),
  written: [],
  sent,
});
