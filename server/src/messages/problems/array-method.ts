/** A tensor of TensorFlow that is taken for an array. */
import { problem } from "../catalogue";

export const arrayMethod = problem({
  code: "array-method",
  what: "A {type} has no attribute {attribute}; arrays of NumPy have one.",
  why: "TensorFlow's operations are functions, and its tensors have none of an array's methods.",
  remedy: "Use {instead}.",
  documentation:
    "What a model gives when it is called is a tensor; `model.predict` gives an array. `x.numpy()` makes an array of a tensor outside of code that TensorFlow traces. After `tf.experimental.numpy.experimental_enable_numpy_behavior()` tensors have `T`, `reshape`, `astype`, `mean` and some others.",
  example:
    "import tensorflow as tf\n\nmodel = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])\nscores = model(tf.ones((6, 3))).mean(axis=0)",
});
