/** Model inputs or outputs that are no symbolic tensors. */
import { problem } from "../catalogue";

export const notAKerasTensor = problem({
  code: "not-a-keras-tensor",
  what: "{argument} of the model contain {given}, which is not a Keras tensor.",
  why: "A functional model is a graph of tensors that come from keras.Input.",
  remedy: "Pass the tensor that the layer returned.",
  documentation:
    "`keras.Model(inputs, outputs)` takes what `keras.Input` and calls of layers return, never the layers themselves.",
  example: "x = keras.Input((3,))\nmodel = keras.Model(x, keras.layers.Dense(2))",
});
