/** A second input for a Sequential. */
import type { ProblemText } from "../catalogue";

export const secondInput: ProblemText = {
  code: "second-input",
  what: { en: "The model already has an input layer.", "zh-cn": "该模型已有输入层。" },
  why: {
    en: "A Sequential is one chain: a single input goes in at the top.",
    "zh-cn": "Sequential 是单链：只有顶部一个输入。",
  },
  remedy: {
    en: "Remove it, or use the functional API for several inputs.",
    "zh-cn": "请删除它，或对多个输入使用函数式 API。",
  },
  documentation: "`keras.Input` stands first in a Sequential, and only once.",
  example: "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2), keras.Input((2,))])",
};
