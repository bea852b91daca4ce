/** A negative axis length. */
import { problem } from "../catalogue";

export const negativeAxis = problem({
  code: "negative-axis",
  what: "{argument} holds {given}.",
  why: "An axis has a length of 0 or more.",
  remedy: "Write None for an axis of any length.",
  documentation: '-1 stands for "whatever is left" only in Reshape; an open axis of `keras.Input` is None.',
  example: "x = keras.Input((-1, 3))",
});
