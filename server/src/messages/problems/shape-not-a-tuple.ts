/** A shape that is a bare number. */
import { problem } from "../catalogue";

export const shapeNotATuple = problem({
  code: "shape-not-a-tuple",
  what: "{argument} is {given}, a number and not a tuple.",
  why: "Parentheses alone do not make a tuple: (10) is 10, (10,) is a tuple of one axis.",
  remedy: "Write ({given},).",
  documentation: "The shape of `keras.Input` is a tuple with one entry per axis, without the batch axis.",
  example: "x = keras.Input(shape=(10))",
});
