/** Both the shape with and the shape without the batch. */
import type { ProblemText } from "../catalogue";

export const shapeGivenTwice: ProblemText = {
  code: "shape-given-twice",
  what: { en: "{other} and batch_shape are both given.", "zh-cn": "同时给出了 {other} 和 batch_shape。" },
  why: {
    en: "batch_shape already holds the batch axis and all others.",
    "zh-cn": "batch_shape 已包含批次轴和其他所有轴。",
  },
  remedy: { en: "Keep one of the two.", "zh-cn": "请只保留其中之一。" },
  documentation:
    "`keras.Input(shape, batch_size=…)` and `keras.Input(batch_shape=…)` are two ways of saying the same.",
  example: "x = keras.Input((3,), batch_shape=(8, 3))",
};
