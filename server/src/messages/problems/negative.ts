/** A number that may be 0 but not negative. */
import type { ProblemText } from "../catalogue";

export const negative: ProblemText = {
  code: "negative",
  what: {
    en: "`{argument}` is {given}, but it may not be negative.",
    "zh-cn": "`{argument}` 为 {given}，但不能为负。",
  },
  why: { en: "Keras accepts only zero and positive numbers here.", "zh-cn": "此处 Keras 只接受零和正数。" },
  remedy: { en: "Give 0 or a positive number.", "zh-cn": "请给出 0 或正数。" },
  documentation:
    "Amounts of padding and cropping, slopes and thresholds may be zero but not negative (and where a slope is meant, not `None`).",
  example: "keras.layers.ReLU(max_value=-1)",
};
