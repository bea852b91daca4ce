/** A value of a type that Keras does not accept here. */
import { problem } from "../catalogue";

export const wrongArgumentType = problem({
  code: "wrong-argument-type",
  what: "`{argument}` must be {expected}, not {given}.",
  why: "Keras does not convert it.",
  remedy: "Give {expected}. A division such as `n / 2` gives a float in Python 3; `n // 2` stays an integer.",
  documentation:
    "Keras checks the types of sizes and counts, or fails when it uses them. The usual cause is a float from a division: `filters=n / 2` instead of `filters=n // 2`.",
  example: "keras.layers.Conv1D(64 / 2, 3)(keras.Input((128, 9)))",
});
