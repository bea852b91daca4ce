/** A number that may be 0 but not negative. */
import { problem } from "../catalogue";

export const negative = problem({
  code: "negative",
  what: "`{argument}` is {given}, but it may not be negative.",
  why: "Only zero and positive numbers are accepted here.",
  remedy: "Give 0 or a positive number.",
  documentation:
    "Amounts of padding and cropping, repetitions, slopes and thresholds may be zero but not negative (and where a slope is meant, not `None`).",
  example: "keras.layers.ReLU(max_value=-1)",
});
