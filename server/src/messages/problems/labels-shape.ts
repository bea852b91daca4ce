/** Labels of another shape than the outputs they are compared with. */
import type { ProblemText } from "../catalogue";

export const labelsShape: ProblemText = {
  code: "labels-shape",
  what: {
    en: "{loss} compares outputs {outputs} with labels {labels}.",
    "zh-cn": "{loss} 将输出 {outputs} 与标签 {labels} 进行比较。",
  },
  why: { en: "Labels and outputs are compared element by element.", "zh-cn": "标签与输出是逐元素比较的。" },
  remedy: {
    en: "Give the last layer as many units as the labels have, or bring the labels to the shape of the outputs.",
    "zh-cn": "请让最后一层的单元数与标签一致，或将标签变为输出的形状。",
  },
  documentation:
    "What a model gives for a batch must have the shape of the labels, except for losses that want class numbers.",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "binary_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 2)))',
};
