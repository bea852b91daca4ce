/** A list of axes that is no permutation of 1, 2, 3, … */
import type { ProblemText } from "../catalogue";

export const notAPermutation: ProblemText = {
  code: "not-a-permutation",
  what: {
    en: "{given} does not name each of the axes 1 to {count} once.",
    "zh-cn": "{given} 没有恰好列出轴 1 到 {count} 各一次。",
  },
  why: {
    en: "Permute counts axes from 1; the batch, axis 0, always stays first.",
    "zh-cn": "Permute 从 1 开始计数；批次轴 0 始终在最前。",
  },
  remedy: { en: "Name every axis from 1 to {count} once.", "zh-cn": "请将轴 1 到 {count} 各列出一次。" },
  documentation:
    "`Permute(dims)` takes the axes of each sample in their new order, counted from 1. `Permute((2, 1))` swaps steps and features.",
  example: "keras.layers.Permute((0, 1))",
};
