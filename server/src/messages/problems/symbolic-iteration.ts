/** A symbolic tensor that is unpacked, or gone through by a loop. */
import { problem } from "../catalogue";

export const symbolicIteration = problem({
  code: "symbolic-iteration",
  what: "This tensor of shape {shape} can't be iterated over while the model is being defined.",
  why: "Unpacking and loops go along the first axis, the batch, whose rows exist only once there is data.",
  remedy:
    "Split another axis: ops.split(x, 3, axis=-1) cuts it into three, ops.unstack(x, axis=1) unpacks it, x[:, 0] takes one item.",
  documentation:
    "`q, k, v = dense(x)` asks for three examples, not for three parts of the features. Inside the `call` of a layer TensorFlow refuses it for every symbolic tensor; outside, Keras does.",
  example: "x = keras.Input((4,))\nq, k, v = keras.layers.Dense(30)(x)",
});
