/** A layer asked for by a name that no layer of the model has. */
import type { ProblemText } from "../catalogue";

export const noSuchLayer: ProblemText = {
  code: "no-such-layer",
  what: {
    en: "The model has no layer called {name}; it has {layers}.",
    "zh-cn": "模型没有名为 {name} 的层；它有 {layers}。",
  },
  why: {
    en: "Automatic names count up: the second Dense is dense_1, and counting goes on over all models of a program.",
    "zh-cn": "自动名称会递增：第二个 Dense 是 dense_1，并在程序的所有模型间连续计数。",
  },
  remedy: {
    en: "Use a name that is there, or give the layer one with name=….",
    "zh-cn": "请使用存在的名称，或用 name=… 为层命名。",
  },
  documentation: "`model.summary()` lists the names of a model's layers.",
  example:
    "x = keras.Input((3,))\nmodel = keras.Model(x, keras.layers.Dense(2)(x))\nlayer = model.get_layer('output')",
};
