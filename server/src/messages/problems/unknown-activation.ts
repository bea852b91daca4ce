/** An activation function that Keras does not have. */
import type { ProblemText } from "../catalogue";

export const unknownActivation: ProblemText = {
  code: "unknown-activation",
  what: { en: "Keras has no activation '{given}'.", "zh-cn": "Keras 没有名为 '{given}' 的激活函数。" },
  why: {
    en: "Names of activations are written as in `keras.activations`, in lower case.",
    "zh-cn": "激活函数名须与 `keras.activations` 中一致（小写）。",
  },
  remedy: { en: "Correct the name, or pass the function itself.", "zh-cn": "请更正名称，或直接传入函数。" },
  documentation:
    "An activation is given by its name in `keras.activations` or as a function. Keras 3 knows exactly those names; it does not look among registered custom objects.",
  example: "keras.layers.Activation('Relu')",
};
