/** Labels that are class numbers, for a loss that wants one number per class. */
import type { ProblemText } from "../catalogue";

export const labelsNotOneHot: ProblemText = {
  code: "labels-not-one-hot",
  what: {
    en: "{loss} compares outputs {outputs} with labels {labels}.",
    "zh-cn": "{loss} 将输出 {outputs} 与标签 {labels} 进行比较。",
  },
  why: {
    en: "It wants one number per class in each label; these labels hold one number.",
    "zh-cn": "该损失要求每个标签对每个类别都有一个数；而这些标签只有一个数。",
  },
  remedy: {
    en: "Use sparse_categorical_crossentropy for class numbers, or keras.utils.to_categorical on the labels.",
    "zh-cn": "类别编号请用 sparse_categorical_crossentropy，或对标签使用 keras.utils.to_categorical。",
  },
  documentation: "Labels such as 0, 1, 2 are class numbers; one-hot labels are rows such as [0, 1, 0].",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)))',
};
