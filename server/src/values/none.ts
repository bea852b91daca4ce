/** Which `None` is certainly one: what a library gives may be something of which nothing is described. */
import type { Remedy } from "./records/finding";
import type { Span } from "./records/span";
import type { NoneValue, Value } from "./value";

/** The `None` that stands in a program. */
export const WRITTEN_NONE: NoneValue = { kind: "none", isWritten: true };

/** Whether a value is the `None` of the program, or of a call that certainly gives it, and nobody may give something instead. */
export const isCertainNone = (value: Value): value is NoneValue =>
  value.kind === "none" && !value.mayBeGiven && (value.isWritten === true || value.ofCall !== undefined);

/**
 * The None of a call that changes its object, or its first argument, in place: `rows = rows.sort()` and
 * `rows = random.shuffle(rows)` were meant to have what was changed. `instead` stands for that where the call can be told
 * to give it.
 */
export const changedInside = (
  call: Span,
  method: string,
  changed: "object" | "argument",
  instead: readonly Remedy[] = [],
): NoneValue => ({
  kind: "none",
  ofCall: method,
  ifUsed: [...instead, { kind: "keepChanged", call, method, changed, preferred: instead.length === 0 }],
});
