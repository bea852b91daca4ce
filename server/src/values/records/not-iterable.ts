/** A value that cannot be gone through: what Python says when the program does it, and the problem that tells it. */
import type { ProblemCode } from "../../messages/problem-codes";
import type { Facts, Remedy } from "./finding";

export interface NotIterable<Code extends ProblemCode = ProblemCode> {
  /** The class of the exception. */
  readonly exception: string;
  /** Behind its name and the colon. */
  readonly message: string;
  readonly code: Code;
  readonly facts: Facts<Code>;
  /** Set where the library that runs the code is known to call it on what cannot be gone through. */
  readonly onPlaceholders?: boolean;
  /** Changes after which there are several values to go through. */
  readonly remedies?: readonly Remedy[];
}
