/** The name of a weight where Keras 3 expects its shape. */
import type { ProblemText } from "../catalogue";

export const positionalWeightName: ProblemText = {
  code: "positional-weight-name",
  what: {
    en: "The first argument of add_weight is {given}, a name.",
    "zh-cn": "add_weight 的第一个参数是名称 {given}。",
  },
  why: {
    en: "In Keras 3 the first positional argument is the shape; in Keras 2 it was the name.",
    "zh-cn": "在 Keras 3 中第一个位置参数是形状，在 Keras 2 中则是名称。",
  },
  remedy: {
    en: "Write name={given}, and give the shape by name too.",
    "zh-cn": "请写成 name={given}，并同样按名称给出形状。",
  },
  documentation: "`add_weight(shape=…, name=…)` is understood by both versions.",
  example:
    "class Scale(keras.layers.Layer):\n    def build(self, input_shape):\n        self.w = self.add_weight('w', shape=(3,))\n    def call(self, x):\n        return x * self.w\n\ny = Scale()(keras.Input((3,)))",
};
