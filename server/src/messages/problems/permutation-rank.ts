/** A permutation for another number of axes than the input has. */
import type { ProblemText } from "../catalogue";

export const permutationRank: ProblemText = {
  code: "permutation-rank",
  what: {
    en: "The permutation is for {expected} axes, batch included; the input {input} has {given}.",
    "zh-cn": "该排列用于 {expected} 个轴（含批次）；而输入 {input} 有 {given} 个。",
  },
  why: {
    en: "Every axis but the batch must have a place in the new order.",
    "zh-cn": "除批次外，每个轴都必须在新顺序中有位置。",
  },
  remedy: {
    en: "List as many axes as the input has besides the batch.",
    "zh-cn": "请列出输入中除批次外的所有轴。",
  },
  documentation: "`dims` of Permute must have one entry for each axis of the input except the batch axis.",
  example: "keras.layers.Permute((2, 1))(keras.Input((28, 28, 3)))",
};
