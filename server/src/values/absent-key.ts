/** A key that a dictionary does not have. */
import type { Remedy } from "./finding";

export interface AbsentKey {
  /** As Python writes it. */
  readonly key: string;
  /** The keys that there are. */
  readonly keys: string;
  /** Those that may be meant, in its place. */
  readonly remedies: readonly Remedy[];
}
