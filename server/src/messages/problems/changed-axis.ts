/** A layer called again on another number of features. */
import { problem } from "../catalogue";

export const changedAxis = problem({
  code: "changed-axis",
  what: "Axis {axis} has length {given}, but {layer} was built for {expected}.",
  why: "The kernel was made on the first call and fits only inputs with as many features.",
  remedy: "Use a layer of its own for this input, or bring the input to the same width first.",
  documentation:
    "A layer that is called twice shares its variables, so the axes that they were made for must not change. Other axes, such as the number of steps, may.",
  example: "dense = keras.layers.Dense(4)\na = dense(keras.Input((8,)))\nb = dense(keras.Input((9,)))",
});
