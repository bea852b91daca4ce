/** Two layers of one model with the same name. */
import type { ProblemText } from "../catalogue";

export const duplicateLayerName: ProblemText = {
  code: "duplicate-layer-name",
  what: { en: "Two layers of the model are called {name}.", "zh-cn": "模型中有两个层名为 {name}。" },
  why: { en: "Layers are found and saved by their names.", "zh-cn": "层是按名称查找和保存的。" },
  remedy: { en: "Give one of them another name.", "zh-cn": "请为其中之一另取名称。" },
  documentation:
    "Automatic names never clash. Names given by hand must differ within a model, in a loop for example with the loop's number in them.",
  example: "model = keras.Sequential([keras.layers.Dense(4, name='a'), keras.layers.Dense(2, name='a')])",
};
