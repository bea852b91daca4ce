import type { Dim } from "../../../../values/dimensions/dimension";

/** Lengths that batches have: of those that are traced, and of a last one that is shorter, where it is known. */
export interface BatchLengths {
  readonly traced: Dim;
  /** Whether code of the program's own meets placeholders, as it does unless it is run eagerly. */
  readonly isTraced?: boolean;
  /** The first batch, which is the longest. */
  readonly first: Dim | undefined;
  readonly last: Dim | undefined;
  /** The dtype that the floats of arrays are made of before anybody sees them; undefined where they stay what they are. */
  readonly floats?: string | undefined;
}
