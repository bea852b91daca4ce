/** A functional model without inputs, or without outputs. */
import { problem } from "../catalogue";

export const emptyModel = problem({
  code: "empty-model",
  what: "The model's {argument} are empty.",
  why: "A functional model leads from at least one tensor of keras.Input to at least one output.",
  remedy: "Give the model the tensors it begins and ends with.",
  documentation:
    "The usual cause is a list filled by a loop that never ran, or under a condition that was never true. `keras.Model()` without arguments is a model to be subclassed, and is allowed.",
  example: "x = keras.Input((3,))\nmodel = keras.Model([], keras.layers.Dense(2)(x))",
});
