/** One-hot labels, for a loss that wants class numbers. */
import type { ProblemText } from "../catalogue";

export const labelsOneHot: ProblemText = {
  code: "labels-one-hot",
  what: {
    en: "{loss} compares outputs {outputs} with labels {labels}.",
    "zh-cn": "{loss} 将输出 {outputs} 与标签 {labels} 进行比较。",
  },
  why: {
    en: "It wants one class number per label; these labels hold one number per class.",
    "zh-cn": "该损失要求每个标签是一个类别编号；而这些标签对每个类别都有一个数。",
  },
  remedy: {
    en: "Use categorical_crossentropy for one-hot labels, or give class numbers.",
    "zh-cn": "独热标签请用 categorical_crossentropy，或给出类别编号。",
  },
  documentation: "Labels such as 0, 1, 2 are class numbers; one-hot labels are rows such as [0, 1, 0].",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 3)))',
};
