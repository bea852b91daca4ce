/** Model inputs or outputs that are no symbolic tensors. */
import type { ProblemText } from "../catalogue";

export const notAKerasTensor: ProblemText = {
  code: "not-a-keras-tensor",
  what: {
    en: "{argument} of the model hold {given}, which is no Keras tensor.",
    "zh-cn": "模型的 {argument} 含有 {given}，它不是 Keras 张量。",
  },
  why: {
    en: "A functional model is the graph between tensors that come from keras.Input.",
    "zh-cn": "函数式模型是由来自 keras.Input 的张量构成的图。",
  },
  remedy: { en: "Give the tensor that the layer returned.", "zh-cn": "请给出层返回的张量。" },
  documentation:
    "`keras.Model(inputs, outputs)` takes what `keras.Input` and calls of layers return, never the layers themselves.",
  example: "x = keras.Input((3,))\nmodel = keras.Model(x, keras.layers.Dense(2))",
};
