/** A list of one tensor in place of the tensor. */
import { problem } from "../catalogue";

export const listOfOne = problem({
  code: "list-of-one",
  what: "{layer} takes a tensor, but is given a list that holds one.",
  why: "Keras used to take the tensor out of such a list; Keras 3 passes the list on, and a list has no axes.",
  remedy: "Pass the tensor itself, without the brackets or with [0].",
  documentation:
    "A functional model that is made with `outputs=[y]` returns a list when it is called, also inside a Sequential; with `outputs=y` it returns the tensor.",
  example: "x = keras.Input((8,))\ny = keras.layers.Dense(3)([x])",
});
