/** A layer called on something that is no tensor. */
import type { ProblemText } from "../catalogue";

export const notATensor: ProblemText = {
  code: "not-a-tensor",
  what: {
    en: "{layer} is called on {given}, which is a layer and not a tensor.",
    "zh-cn": "{layer} 的输入是层 {given}，而不是张量。",
  },
  why: {
    en: "A layer gives a tensor only when it is called itself.",
    "zh-cn": "层只有在被调用后才会给出张量。",
  },
  remedy: { en: "Call the inner layer on its input first.", "zh-cn": "请先对其输入调用内层。" },
  documentation:
    "In the functional API each layer is called on the tensor that the one before gave: `Dense(4)(Dense(8)(x))`.",
  example: "y = keras.layers.Dense(4)(keras.layers.Dense(8))",
};
