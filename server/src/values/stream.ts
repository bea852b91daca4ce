/** Iterators of which only the first items and what each further one is are known, such as those of datasets. */
import type { Dim } from "./dimension";
import type { IteratorValue, Value } from "./value";

/** An iterator whose items are followed by an unknown number of others, each of which is like `further`. */
export interface StreamValue extends IteratorValue {
  readonly further: Value;
  /** How many others there are, where that is known. */
  readonly count: Dim | undefined;
}

/** An iterator over `items` and then perhaps others. */
export function streamValue(items: readonly Value[], further: Value | undefined, count?: Dim): IteratorValue {
  if (further === undefined) return { kind: "iterator", items, position: 0 };
  const stream: StreamValue = { kind: "iterator", items, position: 0, further, count };
  return stream;
}

/** What follows the items of an iterator; undefined where nothing does. */
export function furtherOf(value: IteratorValue): Value | undefined {
  return isStream(value) ? value.further : undefined;
}

/** How many items follow; undefined where that is not known. */
export function furtherCount(value: IteratorValue): Dim | undefined {
  return isStream(value) ? value.count : undefined;
}

const isStream = (value: IteratorValue): value is StreamValue => "further" in value;
