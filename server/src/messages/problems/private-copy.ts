/** Imports from the copy of Keras 2 inside TensorFlow. */
import { problem } from "../catalogue";

export const privateCopy = problem({
  code: "private-copy",
  what: "{module} is TensorFlow's private copy of Keras 2.",
  why: "Its modules can still be imported, but have not been maintained since Keras 3: training with them raises.",
  remedy: "Import from tensorflow.keras.",
  documentation:
    "`tensorflow.python` is not a public API. Its `keras` is a copy of Keras 2 that TensorFlow 2.16 and later do not test: `fit` ends in an AttributeError, and its layers can't be combined with those of `tensorflow.keras`.",
  example: "from tensorflow.python.keras.layers import Dense",
});
