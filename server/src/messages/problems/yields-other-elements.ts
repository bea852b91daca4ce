/** A generator that yields something else than the signature of `tf.data.Dataset.from_generator` says. */
import { problem } from "../catalogue";

export const yieldsOtherElements = problem({
  code: "yields-other-elements",
  what: "The generator yields {yielded}, but {declared} is declared.",
  why: "TensorFlow splits tuples and dicts as declared, and makes one array of each part; a list counts as one array.",
  remedy: "Yield what is declared, or declare what is yielded.",
  documentation:
    "`tf.data.Dataset.from_generator` compares each element with `output_signature`, or with `output_types` and `output_shapes`, when it is read: as many parts, the same keys, and numbers where numbers are declared. A list never stands for a tuple.",
  example:
    'import tensorflow as tf\n\n\ndef rows():\n    for i in range(4):\n        yield [0.5, 1.5], i, "left"\n\n\nsignature = (tf.TensorSpec((2,), tf.float32), tf.TensorSpec((), tf.int32))\ndata = tf.data.Dataset.from_generator(rows, output_signature=signature)\nfor x, y in data:\n    print(x, y)',
});
