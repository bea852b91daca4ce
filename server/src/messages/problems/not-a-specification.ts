/** Something in the signature of a generator's elements that specifies no tensor. */
import { problem } from "../catalogue";

export const notASpecification = problem({
  code: "not-a-specification",
  what: "output_signature contains {given}, which is not a tf.TypeSpec.",
  why: "TensorFlow takes tuples and dicts apart, down to one specification for each tensor. It does not take lists apart.",
  remedy: "Give tf.TensorSpec(shape, dtype) for each tensor, in tuples or dicts.",
  documentation:
    "`output_signature` describes one element of the generator: `(tf.TensorSpec((28, 28), tf.float32), tf.TensorSpec((), tf.int32))`. Types alone go into `output_types`. Several inputs stand in a tuple or a dict, never in a list.",
  example:
    "import tensorflow as tf\n\n\ndef rows():\n    yield ([0.5, 1.5], [2.0]), 1\n\n\ndata = tf.data.Dataset.from_generator(\n    rows,\n    output_signature=(\n        [tf.TensorSpec((2,), tf.float32), tf.TensorSpec((1,), tf.float32)],\n        tf.TensorSpec((), tf.int32),\n    ),\n)",
});
