/**
 * What statements of a generator made, and what was wrong in them, in the rounds behind its first item. Its body runs at
 * once, but Python runs it only as far as somebody asks, so that what no `next` came to is not told.
 */
import type { Heap } from "../heap/heap";
import type { IteratorValue } from "../value";

/** So many items, an unknown number of them, or all. */
export type ItemsAsked = number | "some" | "all";

/**
 * Tells what belongs to what runs until so many items are given, but for the first `told`; gives how many are told then.
 * Raises where what runs for them does.
 */
export type TellUntil = (items: ItemsAsked, told: number) => number;

/** Tells what statements made until so many items are given, or all of it. */
export function tellUntil(iterator: IteratorValue, items: ItemsAsked, heap: Heap): void {
  const { tellUntil: tell, told = 0 } = iterator;
  const end = tell?.(items, told) ?? told;
  if (end > told) heap.write(iterator, "told", end);
}
