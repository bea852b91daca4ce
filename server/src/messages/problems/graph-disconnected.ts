/** An output that does not come from the model's inputs. */
import type { ProblemText } from "../catalogue";

export const graphDisconnected: ProblemText = {
  code: "graph-disconnected",
  what: {
    en: "The outputs need a tensor that is not among the inputs.",
    "zh-cn": "输出依赖于不在输入之中的张量。",
  },
  why: {
    en: "Keras goes back from the outputs over every layer and must arrive at the given inputs only.",
    "zh-cn": "Keras 从输出沿每一层回溯，必须只到达给定的输入。",
  },
  remedy: {
    en: "Add the missing input, or use the input that the layers were called on.",
    "zh-cn": "请补上缺少的输入，或使用各层实际被调用的输入。",
  },
  documentation:
    "The usual cause is a second `keras.Input` under the same variable name: layers before it still hang on the first.",
  example:
    "x = keras.Input((3,))\ny = keras.layers.Dense(2)(x)\nx = keras.Input((3,))\nmodel = keras.Model(x, y)",
};
