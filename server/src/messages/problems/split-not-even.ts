/** A split into pieces of equal length that does not come out even. */
import { problem } from "../catalogue";

export const splitNotEven = problem({
  code: "split-not-even",
  what: "Axis {axis} of {input} can't be cut into {parts} equal pieces: {size} is not a multiple of {parts}.",
  why: "Given as a number, the pieces must have equal length.",
  remedy: "Use a number that divides the axis, or say where to cut.",
  documentation:
    "`ops.split(x, n, axis)` cuts an axis into n pieces of equal length, so n must divide it. A list of indices (in TensorFlow, of lengths) cuts anywhere.",
  example: "keras.ops.split(keras.Input((10, 8)), 3, axis=1)",
});
