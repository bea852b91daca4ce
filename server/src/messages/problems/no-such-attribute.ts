/** An attribute of TensorFlow's shapes and tensors that Keras 3 does not have. */
import { problem } from "../catalogue";

export const noSuchAttribute = problem({
  code: "no-such-attribute",
  what: "{type} has no attribute {attribute}.",
  why: "In Keras 3 a shape is a plain tuple and a symbolic tensor is Keras's own; TensorFlow's methods are not among theirs.",
  remedy: "Use {instead}.",
  documentation:
    "Code written for Keras 2 asks shapes with `as_list()` and tensors with `get_shape()`. Keras 3 has `x.shape` and `x.ndim`.",
  example: "x = keras.Input((28, 28, 3))\nchannels = x.shape.as_list()[-1]",
});
