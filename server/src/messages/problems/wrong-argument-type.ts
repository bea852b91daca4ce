/** A value of a type that Keras does not accept here. */
import type { ProblemText } from "../catalogue";

export const wrongArgumentType: ProblemText = {
  code: "wrong-argument-type",
  what: {
    en: "`{argument}` must be {expected}, not {given}.",
    "zh-cn": "`{argument}` 必须是 {expected}，而不是 {given}。",
  },
  why: { en: "Keras does not convert it.", "zh-cn": "Keras 不会进行转换。" },
  remedy: {
    en: "Give {expected}. A division such as `n / 2` gives a float in Python 3; `n // 2` stays an integer.",
    "zh-cn": "请给出 {expected}。在 Python 3 中 `n / 2` 的结果是浮点数；`n // 2` 才是整数。",
  },
  documentation:
    "Keras checks the types of sizes and counts, or fails where it uses them. The usual cause is a float from a division: `filters=n / 2` instead of `filters=n // 2`.",
  example: "keras.layers.Conv1D(64 / 2, 3)(keras.Input((128, 9)))",
};
