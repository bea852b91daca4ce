import type { Value } from "../value";

/**
 * The names of a running function or comprehension. Nobody sees them once that is over, unless a function that was made
 * inside does: what was written to them is then no effect of anything.
 */
export class LocalNames extends Map<string, Value> {
  isOver = false;
}

export const isOver = (holder: object): boolean => holder instanceof LocalNames && holder.isOver;
