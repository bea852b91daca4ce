/** An axis that the input does not have. */
import type { ProblemText } from "../catalogue";

export const axisOutOfRange: ProblemText = {
  code: "axis-out-of-range",
  what: {
    en: "There is no axis {axis}: the input {input} has {rank} axes.",
    "zh-cn": "没有轴 {axis}：输入 {input} 共有 {rank} 个轴。",
  },
  why: {
    en: "Axes are counted from 0, the batch, or from −1, the last.",
    "zh-cn": "轴从 0（批次）开始计数，或从 −1（最后一个）倒数。",
  },
  remedy: {
    en: "Use an axis that is there; −1 is the features.",
    "zh-cn": "请使用存在的轴；−1 表示特征轴。",
  },
  documentation:
    "Layers such as BatchNormalization take the axis that they work along. It must lie between −rank and rank − 1; the batch axis counts as 0.",
  example: "keras.layers.LayerNormalization(axis=3)(keras.Input((128, 9)))",
};
