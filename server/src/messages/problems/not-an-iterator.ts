/** `next` of what is no iterator. */
import { problem } from "../catalogue";

export const notAnIterator = problem({
  code: "not-an-iterator",
  what: "next() is given {given}, which is no iterator.",
  why: "What can be gone through gives an iterator when iter() asks for one, and next() takes one item from that.",
  remedy: "Write next(iter(x)), or keep the iterator under a name to go on with it.",
  documentation:
    "A `tf.data.Dataset`, a list or a dict can be gone through as often as one likes, so that `next` does not know where to go on: `batches = iter(dataset)` does.",
  example: "dataset = tf.data.Dataset.from_tensor_slices(np.zeros((8, 4))).batch(2)\nfirst = next(dataset)",
});
