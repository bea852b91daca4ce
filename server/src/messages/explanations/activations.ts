/** Explanations of activations. */
import type { LocalisedText } from "../catalogue";

export const activationsExplanations: Readonly<Record<string, LocalisedText>> = {
  "softmax.features": {
    en: "these numbers sum to 1 at every position",
    "zh-cn": "这些数在每个位置上之和为 1",
  },
  "prelu.slopes": {
    en: "one slope is learned for each element of a sample, except along the axes in shared_axes",
    "zh-cn": "除 shared_axes 中的轴外，样本的每个元素各学习一个斜率",
  },
};
