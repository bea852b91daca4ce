import type { Value } from "../value";

/** A container that is changed where we may not see it, or of which we don't see which one it is. */
export interface Changeable {
  readonly escaped?: boolean; // Given to code that can't be seen, which may change it at any time.
  readonly isOneOfMany?: boolean; // Stands for all items of a list: what is done to it was done to one of them.
  readonly mayBe?: readonly Value[]; // Containers that may be the same object, by a condition that nobody can decide.
}
