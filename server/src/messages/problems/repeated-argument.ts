/** An argument given by position and by name. */
import { problem } from "../catalogue";

export const repeatedArgument = problem({
  code: "repeated-argument",
  what: "{argument} of {layer} is given twice.",
  why: "A positional argument already provides it.",
  remedy: "Keep one of the two.",
  documentation: "Python refuses a call that gives the same parameter by position and by keyword.",
  example: "layer = keras.layers.Dense(4, units=5)",
});
