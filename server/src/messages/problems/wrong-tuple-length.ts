/** A tuple with too many or too few numbers. */
import { problem } from "../catalogue";

export const wrongTupleLength = problem({
  code: "wrong-tuple-length",
  what: "`{argument}` is {given}, but {expected|number is|numbers are} needed.",
  why: "There is one number for each axis that it applies to.",
  remedy: "Give one integer for all axes, or a tuple of {expected}.",
  documentation:
    "Arguments such as `kernel_size` take one integer for all spatial axes or exactly one per axis: one in 1D, two in 2D, three in 3D.",
  example: "keras.layers.Conv1D(8, (3, 3))",
});
