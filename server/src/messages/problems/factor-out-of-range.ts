/** The strength of a random change outside of its range. */
import type { ProblemText } from "../catalogue";

export const factorOutOfRange: ProblemText = {
  code: "factor-out-of-range",
  what: {
    en: "{argument}={given} is outside of [{lower}, {upper}].",
    "zh-cn": "{argument}={given} 超出范围 [{lower}, {upper}]。",
  },
  why: {
    en: "The factor is a share, and a pair of numbers is its lower and upper end.",
    "zh-cn": "该因子是一个比例，一对数表示其下限和上限。",
  },
  remedy: {
    en: "Give a number, or a pair of numbers, within the range.",
    "zh-cn": "请给出范围内的一个数或一对数。",
  },
  documentation:
    "A single number f stands for the range from −f to f (or from 0 to f, where the lower end is 0).",
  example: "layer = keras.layers.RandomContrast(1.5)",
};
