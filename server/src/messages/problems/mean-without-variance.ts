/** Only one of mean and variance given to Normalization. */
import type { ProblemText } from "../catalogue";

export const meanWithoutVariance: ProblemText = {
  code: "mean-without-variance",
  what: { en: "Only one of mean and variance is given.", "zh-cn": "mean 与 variance 只给出了其中之一。" },
  why: {
    en: "Values are shifted by the mean and divided by the root of the variance, so both are needed.",
    "zh-cn": "数值要减去均值并除以方差的平方根，因此两者都需要。",
  },
  remedy: { en: "Give both, or neither and call adapt.", "zh-cn": "请两者都给出，或都不给并调用 adapt。" },
  documentation: "`Normalization` either takes both numbers or learns both from data with `adapt`.",
  example: "layer = keras.layers.Normalization(mean=3.0)",
};
