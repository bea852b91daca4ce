/** How code was reached that something is recorded of: what really runs says more than what only may. */
import type { Span } from "./span";

export interface Reached {
  /** True where only code that nobody calls led here, so that parameters are symbols. */
  readonly openWorld: boolean;
  /** Set where a library runs the code later, on data; see `Context.rehearse`. */
  readonly isRehearsed?: boolean;
  /** Call sites that led here, innermost first; the last one of what nobody calls is its own definition. */
  readonly calledFrom: readonly Span[];
}

/** What is recorded of real runs; without any, that of rehearsals, and last that of code that nobody calls. */
export function mostReal<T extends Reached>(all: readonly T[]): readonly T[] {
  const reached = all.filter(({ openWorld }) => !openWorld);
  const real = reached.filter(({ isRehearsed }) => isRehearsed !== true);
  return real.length > 0 ? real : reached.length > 0 ? reached : all;
}

/**
 * Of code that nobody calls, what a builder gives to a block: it says more than the block's own parameters do, once it is
 * `wholly` known for one call.
 */
export function mostTold<T extends Reached>(all: readonly T[], wholly: (one: T) => boolean): readonly T[] {
  if (all.some(({ openWorld }) => !openWorld)) return all;
  const called = all.filter(({ calledFrom }) => calledFrom.length > 1);
  return called.length < all.length && called.some(wholly) ? called : all;
}
