/** Keywords of TensorFlow 1 that TensorFlow 2 refuses with a TypeError, which old code waits for in a `try`. */
import type { Arguments } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

const everywhere: ReadonlySet<string> = new Set([
  "keep_dims",
  "reduction_indices",
  "concat_dim",
  "squeeze_dims",
  "split_dim",
]);

/** `dim` and `dimension` by function; `tf.nn.l2_normalize` still takes `dim`. */
const ofFunction: Readonly<Record<string, string>> = {
  "tensorflow.nn.softmax": "dim",
  "tensorflow.nn.log_softmax": "dim",
  "tensorflow.expand_dims": "dim",
  "tensorflow.argmax": "dimension",
  "tensorflow.argmin": "dimension",
};

/** The first such keyword of a call of `name`; undefined where there is none. */
export function removedKeyword(name: string, args: Arguments): string | undefined {
  if (!name.startsWith("tensorflow.")) return undefined;
  return [...args.keywords.keys()].find((key) => everywhere.has(key) || lookup(ofFunction, name) === key);
}
