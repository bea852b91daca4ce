/** Why something is unknown; every unknown value and dimension carries one, so that ignorance can be reported. */
import type { Span } from "./span";

/**
 * The kinds of ignorance, counted by `check --explain-unknowns`:
 * - `parameter`: a function's parameter that no call in sight gives
 * - `undefined-name`: a name that no code in sight binds
 * - `module-not-found`, `module-not-read`: an import that is not there, or that is not worth reading
 * - `not-modelled`: a library function, class or attribute that we do not describe (detail: its dotted name)
 * - `not-supported`: Python that we do not evaluate (detail: what)
 * - `data`: a value that only running the program can give (a file's rows, the command line)
 * - `branches-disagree`: different values on different paths (detail: "32 or 64")
 * - `loop`: a value that changes in a loop which we cannot unroll
 * - `budget`: a step, depth or size limit was reached (detail: which)
 * - `syntax`: the code that makes it does not parse
 * - `already-reported`: it comes from a contradiction that has its own problem
 * - `shape`: the shape of what it was computed from is unknown
 */
export type ReasonCode =
  | "parameter"
  | "undefined-name"
  | "module-not-found"
  | "module-not-read"
  | "not-modelled"
  | "not-supported"
  | "data"
  | "branches-disagree"
  | "loop"
  | "budget"
  | "syntax"
  | "already-reported"
  | "shape";

/** A kind of ignorance with what it is about and where it began. */
export interface Reason {
  readonly code: ReasonCode;
  readonly detail?: string;
  readonly span?: Span;
}

/** The detail of a shape of which TensorFlow itself knows no number of axes, and not only we. */
export const WITHOUT_RANK = "the number of axes, which TensorFlow does not know either";

/** Makes a reason; a function so that call sites stay on one line. */
export function reason(code: ReasonCode, detail?: string, span?: Span): Reason {
  return { code, detail, span };
}
