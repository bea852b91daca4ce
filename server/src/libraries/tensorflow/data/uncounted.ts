/** Of which data sets TensorFlow says that it does not know how many elements they give. */
import type { DatasetState } from "./dataset";
import { wordSet } from "../../../values/names/words";

/** Sources and methods that never know how many there will be. */
const NEVER_COUNTED = wordSet("from_generator flat_map interleave filter take_while");

/** Those that do in some releases, or of some data. */
const SELDOM_COUNTED = wordSet(
  "sample_from_datasets choose_from_datasets unbatch unique " +
    "group_by_window bucket_by_sequence_length rejection_resample scan sparse_batch",
);

/** Methods that count as little as the data set does of which they make theirs. */
const KEEPING = wordSet("batch cache enumerate map padded_batch prefetch shuffle skip take with_options");

interface Making {
  /** The data set whose method it is. */
  readonly dataset?: DatasetState;
  readonly made: DatasetState;
  /** The data sets that it is given beside. */
  readonly others: readonly DatasetState[];
}

/** Whether what a source or method gives is counted. */
export function uncountedBy(name: string, { dataset, made, others }: Making): DatasetState["uncounted"] {
  // What is applied may say how many there are.
  if (name === "apply") return made.uncounted;
  // An endless one is counted as that.
  if (name === "repeat" && made.count === "endless" && made.uncounted !== "perhaps") return undefined;
  if (NEVER_COUNTED.has(name)) return "certainly";
  if (SELDOM_COUNTED.has(name)) return "perhaps";
  if (dataset?.uncounted && KEEPING.has(name)) return dataset.uncounted;
  return dataset?.uncounted || others.some((each) => each.uncounted) ? "perhaps" : undefined;
}
