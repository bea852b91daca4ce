/** Iterators of which only the first items and what each further one is are known, such as those of datasets. */
import type { Dim } from "./dimensions/dimension";
import type { IteratorValue, Value } from "./value";

/** An iterator over `items` and then perhaps others, each of which is like `further`; the last of them may be told apart. */
export function streamValue(
  items: readonly Value[],
  further: Value | undefined,
  count?: Dim,
  last?: Value,
): IteratorValue {
  const iterator: IteratorValue = { kind: "iterator", items, position: 0 };
  return further === undefined ? iterator : { ...iterator, further, count, last };
}

/** What follows the items of an iterator; undefined where nothing does. */
export const furtherOf = (value: IteratorValue): Value | undefined => value.further;
