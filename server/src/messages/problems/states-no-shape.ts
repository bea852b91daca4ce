/** A layer of the program's own that does not say what shapes it gives, asked by the program or by TimeDistributed. */
import { problem } from "../catalogue";

export const statesNoShape = problem({
  code: "states-no-shape",
  what: "{layer} is asked for compute_output_shape, which it does not have.",
  why: "Keras 3 does not run a layer to find that out. TimeDistributed needs it too, for the shape of one step of symbolic tensors.",
  remedy: "Add compute_output_shape(self, input_shape) to {layer}.",
  documentation:
    "Layers of Keras, Sequential and functional models and `Lambda` have the method. A class that derives from `keras.layers.Layer` or `keras.Model` has it only where it defines it. On real data TimeDistributed works without it.",
  example:
    "class Encode(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.dense = keras.layers.Dense(5)\n    def call(self, x):\n        return self.dense(x)\ny = keras.layers.TimeDistributed(Encode())(keras.Input((7, 12)))",
});
