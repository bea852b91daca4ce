/** Explanations of attention layers: where each axis comes from, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const attentionExplanations: Readonly<Record<string, LocalisedText>> = {
  "attention.steps": {
    en: "every step of the query gets an average over {attended} steps",
    "zh-cn": "查询的每一步都得到 {attended} 步的平均",
  },
  "attention.features": {
    en: "the features are those of value, which is averaged",
    "zh-cn": "特征来自被平均的值",
  },
  "multi-head.features": {
    en: "{heads} heads of {size} numbers each are projected to the output's width; neither has to divide the other",
    "zh-cn": "{heads} 个头（每个 {size} 维）被投影到输出宽度；两者不必整除",
  },
};
