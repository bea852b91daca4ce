/** How code was reached that something is recorded of: what really runs says more than what only may. */

export interface Reached {
  /** True where only code that nobody calls led here, so that parameters are symbols. */
  readonly openWorld: boolean;
  /** Set where a library runs the code later, on data; see `Context.rehearse`. */
  readonly isRehearsed?: boolean;
}

/** What is recorded of real runs; without any, that of rehearsals, and last that of code that nobody calls. */
export function mostReal<T extends Reached>(all: readonly T[]): readonly T[] {
  const reached = all.filter(({ openWorld }) => !openWorld);
  const real = reached.filter(({ isRehearsed }) => isRehearsed !== true);
  return real.length > 0 ? real : reached.length > 0 ? reached : all;
}
