/** A functional model without inputs, or without outputs. */
import { problem } from "../catalogue";

export const emptyModel = problem({
  code: "empty-model",
  what: "The model's {argument} are empty.",
  why: "A functional model leads from at least one tensor of keras.Input to at least one output.",
  remedy: "Give the tensors that the model begins and ends with.",
  documentation:
    "The usual cause is a list that is filled in a loop, or under a condition, that did nothing. `keras.Model()` without arguments is a model to be subclassed, and is allowed.",
  example: "x = keras.Input((3,))\nmodel = keras.Model([], keras.layers.Dense(2)(x))",
});
