/** Explanations of layers that rearrange, repeat, add or cut elements. */
import type { LocalisedText } from "../catalogue";

export const reshapingExplanations: Readonly<Record<string, LocalisedText>> = {
  "flatten.features": { en: "all axes but the batch, multiplied", "zh-cn": "除批次外所有轴之积" },
  "flatten.alternative.average": {
    en: "One number per feature, for any length: the mean",
    "zh-cn": "无论长度，每个特征一个数：平均值",
  },
  "flatten.alternative.max": {
    en: "One number per feature, for any length: the largest",
    "zh-cn": "无论长度，每个特征一个数：最大值",
  },
  "reshape.computed": { en: "−1 stands for what is left over", "zh-cn": "−1 表示其余部分" },
  "permute.axis": { en: "the input's axis {from}", "zh-cn": "输入的轴 {from}" },
  "repeat.time": { en: "the vector is repeated n times", "zh-cn": "向量重复 n 次" },
  "upsampling.repeated": { en: "every position is repeated `size` times", "zh-cn": "每个位置重复 `size` 次" },
  "zeropadding.added": { en: "zeros are added at both ends", "zh-cn": "两端补零" },
  "cropping.cut": { en: "elements are cut off at both ends", "zh-cn": "两端裁去元素" },
};
