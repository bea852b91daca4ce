/** An attribute of TensorFlow's shapes and tensors that Keras 3 does not have. */
import { problem } from "../catalogue";

export const noSuchAttribute = problem({
  code: "no-such-attribute",
  what: "{type} has no attribute {attribute}.",
  why: "In Keras 3 a shape is a plain tuple and a symbolic tensor is Keras's own; neither has TensorFlow's methods.",
  remedy: "Use {instead}.",
  documentation:
    "Code written for Keras 2 uses `as_list()` of shapes and `get_shape()` of tensors. Keras 3 has `x.shape` and `x.ndim`.",
  example: "x = keras.Input((28, 28, 3))\nchannels = x.shape.as_list()[-1]",
});
