/** Explanations of dense, embedding and einsum layers: where each axis comes from, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const coreExplanations: Readonly<Record<string, LocalisedText>> = {
  "dense.features": {
    en: "every unit sums over all {features} input features; {units} units give {units} features, and every other axis stays as it is",
    "zh-cn": "每个单元对全部 {features} 个输入特征求和；{units} 个单元给出 {units} 个特征，其他轴保持不变",
  },
  "dense.alternative.flatten": {
    en: "One vector per sample: flatten before it",
    "zh-cn": "每个样本一个向量：先展平",
  },
  "embedding.features": {
    en: "each of the {input} integers has a vector of {output} numbers",
    "zh-cn": "{input} 个整数各有一个 {output} 维的向量",
  },
  "einsum.equation": { en: "read off the equation '{equation}'", "zh-cn": "由方程 '{equation}' 得出" },
};
