/** A layer that is called again with a different number of features. */
import { problem } from "../catalogue";

export const changedAxis = problem({
  code: "changed-axis",
  what: "Axis {axis} has length {given}, but {layer} was built for {expected}.",
  why: "The kernel was created on the first call and only fits inputs with the same number of features.",
  remedy: "Use a separate layer for this input, or bring the input to the same width first.",
  documentation:
    "A layer that is called twice uses the same variables, so the axes they were created for must not change. Other axes, such as the number of steps, may.",
  example: "dense = keras.layers.Dense(4)\na = dense(keras.Input((8,)))\nb = dense(keras.Input((9,)))",
});
