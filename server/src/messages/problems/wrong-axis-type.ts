/** An axis of a shape that is no integer. */
import type { ProblemText } from "../catalogue";

export const wrongAxisType: ProblemText = {
  code: "wrong-axis-type",
  what: {
    en: "{given} in {argument} is no axis length: it is of type {type}.",
    "zh-cn": "{argument} 中的 {given} 不是轴长度：其类型为 {type}。",
  },
  why: {
    en: "Every axis is an integer, or None where it is left open.",
    "zh-cn": "每个轴都是整数，留空时为 None。",
  },
  remedy: {
    en: "Convert it with int(), or divide with // instead of /.",
    "zh-cn": "请用 int() 转换，或用 // 代替 /。",
  },
  documentation: "Division with `/` gives a float even where it leaves no rest.",
  example: "x = keras.Input((28 / 2, 3))",
};
