/** An order of axes that is no permutation of the axes of the tensor. */
import type { ProblemText } from "../catalogue";

export const axesNotAPermutation: ProblemText = {
  code: "axes-not-a-permutation",
  what: {
    en: "The order {axes} does not name each of the {rank} axes of {input} once.",
    "zh-cn": "顺序 {axes} 没有将 {input} 的 {rank} 个轴恰好各列出一次。",
  },
  why: {
    en: "Transposing puts all axes into a new order, the batch, axis 0, included.",
    "zh-cn": "转置将所有轴（包括批次轴 0）重新排序。",
  },
  remedy: {
    en: "Name every axis from 0 once; 0 first keeps the batch in its place.",
    "zh-cn": "请从 0 开始将每个轴列出一次；以 0 开头可使批次保持原位。",
  },
  documentation:
    "`transpose(x, (0, 2, 1))` swaps the last two axes of a batch of sequences. The layer `Permute` counts from 1 and leaves the batch out.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.transpose(x, (1, 0))",
};
