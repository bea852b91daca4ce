/** Arrays of different numbers of samples for one training. */
import type { ProblemText } from "../catalogue";

export const sampleCountsDiffer: ProblemText = {
  code: "sample-counts-differ",
  what: {
    en: "The first array has {first} samples, {argument} has {other}.",
    "zh-cn": "第一个数组有 {first} 个样本，{argument} 有 {other} 个。",
  },
  why: {
    en: "Each sample has its own labels and weights, so all arrays are equally long.",
    "zh-cn": "每个样本都有自己的标签和权重，因此所有数组必须等长。",
  },
  remedy: {
    en: "Cut or reshape the arrays to the same number of samples.",
    "zh-cn": "请将各数组截取或重塑为相同的样本数。",
  },
  documentation: "The first axis of every array given to `fit`, `evaluate` or `predict` counts the samples.",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((5, 3)))',
};
