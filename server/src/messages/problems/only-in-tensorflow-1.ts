/** A name that TensorFlow 2 no longer has at its top level. */
import { problem } from "../catalogue";

export const onlyInTensorflow1 = problem({
  code: "only-in-tensorflow-1",
  what: "TensorFlow 2 has no {name}.",
  why: "It was removed in TensorFlow 2, which Keras 3 needs.",
  remedy: "Use what replaces it.",
  documentation:
    "Sessions, placeholders and many short names of functions belong to TensorFlow 1. Most of them are still available under `tf.compat.v1`; those that need a graph, such as `placeholder`, work only within one, which Keras 3 does not create.",
  example: "session = tf.Session()",
});
