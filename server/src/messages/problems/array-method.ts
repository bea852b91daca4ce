/** A TensorFlow tensor that is used like a NumPy array. */
import { problem } from "../catalogue";

export const arrayMethod = problem({
  code: "array-method",
  what: "A {type} has no attribute {attribute}; NumPy arrays do.",
  why: "TensorFlow's operations are functions; its tensors don't have an array's methods.",
  remedy: "Use {instead}.",
  documentation:
    "Calling a model returns a tensor; `model.predict` returns an array. `x.numpy()` turns a tensor into an array outside of code that TensorFlow traces. After `tf.experimental.numpy.experimental_enable_numpy_behavior()` tensors have `T`, `reshape`, `astype`, `mean` and some others.",
  example:
    "import tensorflow as tf\n\nmodel = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])\nscores = model(tf.ones((6, 3))).mean(axis=0)",
});
