/** Tells Python values from what else the heap holds. */
import type { Value } from "./value";

/** Whether what a place of the heap holds is a Python value, and no list or map of ours. */
export const isValue = (x: unknown): x is Value =>
  typeof x === "object" && x !== null && typeof (x as { kind?: unknown }).kind === "string";
