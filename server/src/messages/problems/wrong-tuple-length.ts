/** A tuple with too many or too few numbers. */
import type { ProblemText } from "../catalogue";

export const wrongTupleLength: ProblemText = {
  code: "wrong-tuple-length",
  what: {
    en: "`{argument}` is {given}, but {expected} numbers are needed.",
    "zh-cn": "`{argument}` 为 {given}，但需要 {expected} 个数。",
  },
  why: { en: "There is one number for each axis that it applies to.", "zh-cn": "它对应的每个轴各需一个数。" },
  remedy: {
    en: "Give one integer for all axes, or a tuple of {expected}.",
    "zh-cn": "请给出适用于所有轴的一个整数，或含 {expected} 个数的元组。",
  },
  documentation:
    "Arguments such as `kernel_size` take one integer for all spatial axes or exactly one per axis: one in 1D, two in 2D, three in 3D.",
  example: "keras.layers.Conv1D(8, (3, 3))",
};
