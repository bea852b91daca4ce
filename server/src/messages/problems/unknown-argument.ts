/** A keyword that neither the layer nor its base class takes. */
import type { ProblemText } from "../catalogue";

export const unknownArgument: ProblemText = {
  code: "unknown-argument",
  what: { en: "{layer} has no argument {argument}.", "zh-cn": "{layer} 没有参数 {argument}。" },
  why: {
    en: "Keras refuses keywords that it does not know.",
    "zh-cn": "Keras 会拒绝它不认识的关键字。",
  },
  remedy: { en: "Remove it, or correct its spelling.", "zh-cn": "请删除它，或更正拼写。" },
  documentation:
    "Arguments of Keras 2 such as `batch_input_shape`, `weights` and `input_length` no longer exist in Keras 3; give the shape to `keras.Input` instead.",
  example: "layer = keras.layers.Dense(4, batch_input_shape=(None, 8))",
};
