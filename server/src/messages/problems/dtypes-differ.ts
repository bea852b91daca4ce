/** Numbers of two dtypes in one operation of TensorFlow. */
import { problem } from "../catalogue";

export const dtypesDiffer = problem({
  code: "dtypes-differ",
  what: "A tensor of {first} is combined with one of {second}.",
  why: "TensorFlow's operators need tensors of the same dtype and don't convert them; Python numbers and NumPy arrays do adapt.",
  remedy:
    "Convert one of them first with tf.cast(x, tf.float32), or use keras.ops instead of the operator, which converts automatically.",
  documentation:
    "Integers come from `tf.range`, `tf.shape`, `tf.constant([1, 2])` and labels; layers and most data give floats. Keras's own symbolic tensors, its variables and `keras.ops` convert integers to floats; TensorFlow tensors in `call`, in a `Lambda`, in `map` of a data set and in training steps do not.",
  example: "x = tf.zeros((2, 3))\ny = x * tf.range(3)",
});
