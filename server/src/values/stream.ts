/** Iterators of which only the first items and what each further one is are known, such as those of datasets. */
import type { IteratorValue, Value } from "./value";

/** An iterator whose items are followed by an unknown number of others, each of which is like `further`. */
export interface StreamValue extends IteratorValue {
  readonly further: Value;
}

/** An iterator over `items` and then perhaps others. */
export function streamValue(items: readonly Value[], further: Value | undefined): IteratorValue {
  if (further === undefined) return { kind: "iterator", items, position: 0 };
  const stream: StreamValue = { kind: "iterator", items, position: 0, further };
  return stream;
}

/** What follows the items of an iterator; undefined where nothing does. */
export function furtherOf(value: IteratorValue): Value | undefined {
  return "further" in value ? (value as StreamValue).further : undefined;
}
