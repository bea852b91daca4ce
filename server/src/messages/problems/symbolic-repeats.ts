/** How often an axis is repeated, given to `ops.tile` as a tensor of a graph. */
import { problem } from "../catalogue";

export const symbolicRepeats = problem({
  code: "symbolic-repeats",
  what: "ops.tile goes through its repeats one by one, and they are a symbolic tensor.",
  why: "Since Keras 3.13 it makes a list of them over TensorFlow; while a model is traced, a tensor holds no numbers that could be listed.",
  remedy: "Give a tuple, whose items may be symbolic: ops.tile(x, (batch_size, 1, 1)).",
  documentation:
    "Masks for attention are often repeated by a tensor that `ops.concatenate` makes of the batch size. A tuple does the same, and `ops.broadcast_to(x, (batch_size, n, n))` copies nothing. Outside of models, and inside of functions that run eagerly, tensors are taken.",
  example:
    "class Mask(layers.Layer):\n    def call(self, x):\n        times = keras.ops.stack([keras.ops.shape(x)[0], 1])\n        return keras.ops.tile(keras.ops.ones((1, 4)), times)\n\n\ny = Mask()(keras.Input((4,)))",
});
