/** None where a tensor is taken, from code of the program that returns nothing. */
import { problem } from "../catalogue";

export const nothingReturned = problem({
  code: "nothing-returned",
  what: "{taker} is given None, which {method}() returns.",
  why: "A function without a return statement gives None, and so does the layer or the model whose call it is.",
  remedy: "Return what was made.",
  documentation:
    "`def call(self, x): x = self.dense(x)` computes and throws the result away. Keras refuses the None where it is used: in the next layer, or in the loss.",
  example:
    "class Block(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.dense = keras.layers.Dense(4)\n\n    def call(self, x):\n        x = self.dense(x)\n\n\nhidden = Block()(keras.Input((3,)))\noutputs = keras.layers.Dense(2)(hidden)",
});
