/** What is known of the items of a list that a loop of many rounds made. */
import type { Dim } from "./dimensions/dimension";
import type { Remedy } from "./records/finding";
import type { Value } from "./value";

/** Items of which all are alike: what each of them is, and how many there are. */
export interface Growth {
  readonly each: Value;
  readonly count: Dim;
  /** In a round that stands for many: how many were added in it so far; undefined where that depends on conditions. */
  readonly more?: Dim;
  /** In the last round, run by itself: the item that came last. */
  readonly latest?: Value;
  /** Two of them that are known by themselves, where the last round was run; it may be cut at the end of an array. */
  readonly ends?: EndsOfRounds;
}
/** What the first and the last of many rounds made, and what would make the last like the others. */
export interface EndsOfRounds {
  readonly items: readonly [Value, Value];
  readonly remedies: readonly Remedy[];
}
