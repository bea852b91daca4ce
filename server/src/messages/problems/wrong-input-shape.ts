/** A model called on another shape than it was made for. */
import { problem } from "../catalogue";

export const wrongInputShape = problem({
  code: "wrong-input-shape",
  what: "{layer} takes {expected}, but the input is {given}.",
  why: "The shape given to keras.Input is checked on every call; None stands for any length.",
  remedy: "Give an input of that shape, or leave the axis open in keras.Input.",
  documentation:
    "All axes but the batch must agree, except those that are None, and except that a last axis of 1 may be missing.",
  example:
    "x = keras.Input((4,))\nmodel = keras.Model(x, keras.layers.Dense(2)(x))\ny = model(keras.Input((5,)))",
});
