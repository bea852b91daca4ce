/** Which `None` is certainly one: what a library gives may be something of which nothing is described. */
import type { NoneValue, Value } from "./value";

/** The `None` that stands in a program. */
export const WRITTEN_NONE: NoneValue = { kind: "none", isWritten: true };

/** Whether a value is the `None` of the program, or of a call that certainly gives it, and nobody may give something instead. */
export const isCertainNone = (value: Value): value is NoneValue =>
  value.kind === "none" && !value.mayBeGiven && (value.isWritten === true || value.ofCall !== undefined);
