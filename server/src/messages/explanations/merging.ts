/** Explanations of merging layers: where each axis comes from, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const mergingExplanations: Readonly<Record<string, LocalisedText>> = {
  "merge.stretched": {
    en: "an axis of 1 is stretched to the other inputs: {inputs}",
    "zh-cn": "长度为 1 的轴被扩展到其他输入的长度：{inputs}",
  },
  "concatenate.joined": {
    en: "the lengths of {inputs} along this axis are added",
    "zh-cn": "{inputs} 在该轴上的长度相加",
  },
  "dot.contracted": {
    en: "the {length} numbers along this axis of {inputs} are multiplied and summed, so the axis is gone",
    "zh-cn": "{inputs} 在该轴上的 {length} 个数相乘并求和，因此该轴消失",
  },
};
