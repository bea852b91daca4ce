/** A size or count that must be at least 1. */
import { problem } from "../catalogue";

export const notPositive = problem({
  code: "not-positive",
  what: "`{argument}` is {given}, but it must be at least 1.",
  why: "It is a count or a length, which can't be {given}.",
  remedy: "Use a positive integer.",
  documentation:
    "Counts and sizes such as `filters`, `units`, `kernel_size`, `strides` or `groups` become lengths of axes. Keras refuses 0 and negative numbers when the layer is created.",
  example: "keras.layers.Conv1D(0, 3)",
});
