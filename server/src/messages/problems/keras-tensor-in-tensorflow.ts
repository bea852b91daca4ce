/** A symbolic tensor of Keras given to a TensorFlow function. */
import type { ProblemText } from "../catalogue";

export const kerasTensorInTensorflow: ProblemText = {
  code: "keras-tensor-in-tensorflow",
  what: {
    en: "{function} is given a KerasTensor, which only layers and keras.ops take.",
    "zh-cn": "{function} 的输入是 KerasTensor，而它只能传给层或 keras.ops。",
  },
  why: {
    en: "A KerasTensor stands for a shape and a dtype while a model is described; TensorFlow has no values to compute with.",
    "zh-cn": "KerasTensor 在描述模型时只代表形状和数据类型；TensorFlow 没有可供计算的值。",
  },
  remedy: {
    en: "Use the function of keras.ops that does the same, or put the step into a layer's call or a Lambda.",
    "zh-cn": "请改用 keras.ops 中相应的函数，或将这一步放入层的 call 或 Lambda 中。",
  },
  documentation:
    "Under Keras 2 every TensorFlow function took the tensors of a functional model. Keras 3 takes them only inside a layer: in the `call` of a layer of your own, or in a `Lambda`.",
  example: "y = tf.reshape(keras.Input((4, 5)), (-1, 20))",
};
