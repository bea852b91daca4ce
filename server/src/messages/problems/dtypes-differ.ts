/** Numbers of two dtypes in one operation of TensorFlow. */
import { problem } from "../catalogue";

export const dtypesDiffer = problem({
  code: "dtypes-differ",
  what: "A tensor of {first} meets one of {second}.",
  why: "TensorFlow's operators take tensors of one dtype and convert none of them; numbers of Python and NumPy's arrays do adapt.",
  remedy:
    "Convert one of them first: tf.cast(x, tf.float32), or keras.ops in place of the operator, which converts by itself.",
  documentation:
    "Whole numbers come from `tf.range`, `tf.shape`, `tf.constant([1, 2])` and labels; layers and most data give floats. Keras's own symbolic tensors, its variables and `keras.ops` convert integers to floats, tensors of TensorFlow in `call`, a `Lambda`, `map` of a data set and training steps do not.",
  example: "x = tf.zeros((2, 3))\ny = x * tf.range(3)",
});
