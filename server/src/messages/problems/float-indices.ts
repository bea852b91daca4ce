/** Indices for a function of TensorFlow's that are floats. */
import { problem } from "../catalogue";

export const floatIndices = problem({
  code: "float-indices",
  what: "{where} takes `{argument}` that are integers, and is given {given}.",
  why: "TensorFlow makes no integers of a tensor of floats by itself.",
  remedy: "Convert them: tf.cast(…, tf.int32).",
  documentation:
    "`tf.one_hot`, `tf.gather` and `tf.nn.embedding_lookup` count from 0 by integers. Labels that were read with other numbers are floats as those are; `tf.cast(label, tf.int32)` makes integers of them. `keras.ops` and arrays of NumPy convert by themselves.",
  example: "label = tf.constant([0.0, 2.0])\nrows = tf.one_hot(label, 3)",
});
