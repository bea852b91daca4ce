/** A negative axis length. */
import { problem } from "../catalogue";

export const negativeAxis = problem({
  code: "negative-axis",
  what: "{argument} contains {given}.",
  why: "An axis has a length of 0 or more.",
  remedy: "Write None for an axis of any length.",
  documentation: 'Only Reshape uses -1, for "whatever is left"; an open axis of `keras.Input` is None.',
  example: "x = keras.Input((-1, 3))",
});
