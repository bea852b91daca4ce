/** Iterators and generators. */
import type { Dim } from "./dimension";
import type { Span } from "./span";
import type { TellUntil } from "./untold-results";
import type { Value } from "./value";

/** An iterator or generator, run eagerly; `position` moves through the heap. */
export interface IteratorValue {
  readonly kind: "iterator";
  readonly items: readonly Value[];
  readonly position: number;
  /** Set for a Python generator, the only iterator that Keras takes as data. */
  readonly isGenerator?: true;
  /** Where the function of a generator is defined. */
  readonly madeBy?: Span;
  /** What each of the others is that may follow the items, and how many there are, where that is known. */
  readonly further?: Value;
  readonly count?: Dim;
  /** What the body of a generator made behind its first item, and how much of that was told so far. */
  readonly tellUntil?: TellUntil;
  readonly told?: number;
  /** The iterators that this one asks for its items, as those of `enumerate` and `zip` do. */
  readonly over?: readonly Value[];
}
