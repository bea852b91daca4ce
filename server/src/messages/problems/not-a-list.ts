/** A Sequential of a single layer without a list around it. */
import type { ProblemText } from "../catalogue";

export const notAList: ProblemText = {
  code: "not-a-list",
  what: {
    en: "Sequential is given {given}, and not a list of layers.",
    "zh-cn": "Sequential 得到的是 {given}，而不是层的列表。",
  },
  why: { en: "Keras goes through what it is given layer by layer.", "zh-cn": "Keras 会逐层遍历所给的内容。" },
  remedy: { en: "Put it into square brackets.", "zh-cn": "请用方括号括起来。" },
  documentation: "`keras.Sequential([layer])` takes a list; single layers are added with `add`.",
  example: "model = keras.Sequential(keras.layers.Dense(3))",
};
