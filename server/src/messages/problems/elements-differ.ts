/** Elements of a data set that are to stand in one batch and have unlike shapes. */
import { problem } from "../catalogue";

export const elementsDiffer = problem({
  code: "elements-differ",
  what: "Elements of unlike shapes can't stand in one batch: the first is {first}, element {place} is {other}.",
  why: "batch puts elements beside each other as one tensor, so all must have the same shape.",
  remedy: "Use padded_batch, which fills up shorter elements with zeros, or bring them to one shape in map.",
  documentation:
    "`padded_batch(n)` pads each element to the longest of its batch, and `ragged_batch(n)` makes a ragged tensor of them. An `Embedding` with `mask_zero=True` tells the layers behind it which steps are padding.",
  example:
    "import tensorflow as tf\n\n\ndef sentences():\n    yield [4, 8, 15]\n    yield [16, 23]\n\n\nsignature = tf.TensorSpec((None,), tf.int32)\ndata = tf.data.Dataset.from_generator(sentences, output_signature=signature).batch(2)\nfor batch in data:\n    print(batch)",
});
