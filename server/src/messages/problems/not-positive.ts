/** A size or count that must be at least 1. */
import type { ProblemText } from "../catalogue";

export const notPositive: ProblemText = {
  code: "not-positive",
  what: {
    en: "`{argument}` is {given}, but it must be at least 1.",
    "zh-cn": "`{argument}` 为 {given}，但必须至少为 1。",
  },
  why: {
    en: "It is a count or a length, and nothing can be made of {given}.",
    "zh-cn": "它是个数或长度，{given} 没有意义。",
  },
  remedy: { en: "Give a positive integer.", "zh-cn": "请给出正整数。" },
  documentation:
    "Counts and sizes such as `filters`, `units`, `kernel_size`, `strides` or `groups` become lengths of axes. Keras refuses 0 and negative numbers when the layer is constructed.",
  example: "keras.layers.Conv1D(0, 3)",
};
