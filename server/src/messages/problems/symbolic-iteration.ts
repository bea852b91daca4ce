/** A symbolic tensor that is unpacked, or gone through by a loop. */
import { problem } from "../catalogue";

export const symbolicIteration = problem({
  code: "symbolic-iteration",
  what: "This tensor of shape {shape} cannot be gone through while the model is described.",
  why: "Unpacking and loops go along the first axis, the batch, and its rows come only with data.",
  remedy:
    "Take another axis apart: ops.split(x, 3, axis=-1) cuts it into three, ops.unstack(x, axis=1) goes along it, x[:, 0] takes one.",
  documentation:
    "`q, k, v = dense(x)` asks for three examples, not for three parts of the features. Inside the `call` of a layer TensorFlow refuses it for every symbolic tensor, outside Keras does.",
  example: "x = keras.Input((4,))\nq, k, v = keras.layers.Dense(30)(x)",
});
