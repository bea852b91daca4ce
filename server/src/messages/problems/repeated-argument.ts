/** An argument given by position and by name. */
import type { ProblemText } from "../catalogue";

export const repeatedArgument: ProblemText = {
  code: "repeated-argument",
  what: { en: "{argument} of {layer} is given twice.", "zh-cn": "{layer} 的 {argument} 被给出了两次。" },
  why: {
    en: "A positional argument already stands in its place.",
    "zh-cn": "已有一个位置参数占据了它的位置。",
  },
  remedy: { en: "Keep one of the two.", "zh-cn": "请只保留其中之一。" },
  documentation: "Python refuses a call that gives the same parameter by position and by keyword.",
  example: "layer = keras.layers.Dense(4, units=5)",
};
