/** A rate that is not between 0 and 1. */
import type { ProblemText } from "../catalogue";

export const outsideUnitInterval: ProblemText = {
  code: "outside-unit-interval",
  what: {
    en: "`{argument}` is {given}, but it must lie between 0 and 1.",
    "zh-cn": "`{argument}` 为 {given}，但必须在 0 和 1 之间。",
  },
  why: { en: "It is a fraction, not a percentage.", "zh-cn": "它是比例，而不是百分数。" },
  remedy: {
    en: "Give a number from 0 to 1, such as 0.2 for 20 %.",
    "zh-cn": "请给出 0 到 1 之间的数，例如 20 % 写作 0.2。",
  },
  documentation:
    "Dropout rates are fractions of 1. GaussianNoise limits its standard deviation in the same way.",
  example: "keras.layers.Dropout(20)",
};
