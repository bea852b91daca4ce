import type { Span } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

/** One argument of data, with the place to blame. */
export interface DataPart {
  readonly name: "x" | "y" | "sample_weight";
  readonly value: Value;
  readonly span: Span;
  /** Whether the place holds this value alone, and not a whole batch. */
  readonly isWhole?: boolean;
  /** Which item of the tuple that stands there it is. */
  readonly item?: number;
  /** Whether it is a part of what a `tf.data.Dataset` gives at once, which the program may have forgotten to batch. */
  readonly isOfDataset?: boolean;
  /** Where it is a part of the batches that a generator or a `PyDataset` gives: the same part of the first of them. */
  readonly first?: Value;
  /** The function that makes those batches, where the program has it. */
  readonly madeBy?: Span;
}
