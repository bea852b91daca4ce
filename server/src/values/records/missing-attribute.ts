/** An attribute that something lacks: what Python's AttributeError says, and the problem that tells it. */
import type { ProblemCode } from "../../messages/problem-codes";
import type { Facts, Finding, Remedy } from "./finding";

export interface MissingAttribute<Code extends ProblemCode = ProblemCode> {
  /** Behind `AttributeError: `. */
  readonly message: string;
  readonly code: Code;
  readonly facts: Facts<Code>;
  /** Whether what is known proves it, and not only what our model of a library lets expect. */
  readonly isProven: boolean;
  /** As in `NotIterable`. */
  readonly onPlaceholders?: boolean;
  readonly remedies: readonly Remedy[];
  /** As in `Finding`, with the files of these classes. */
  readonly unlessSet?: Finding["unlessSet"] & { readonly files: readonly string[] };
}
