/** Padding widths for another number of axes than the tensor has. */
import type { ProblemText } from "../catalogue";

export const paddingRank: ProblemText = {
  code: "padding-rank",
  what: {
    en: "Padding is given for {given} axes, but {input} has {rank}.",
    "zh-cn": "给出了 {given} 个轴的填充，但 {input} 有 {rank} 个轴。",
  },
  why: {
    en: "Padding takes one pair (before, after) for every axis, the batch included.",
    "zh-cn": "填充要求每个轴（包括批次）各有一对（前，后）。",
  },
  remedy: {
    en: "Give one pair for every axis; (0, 0) leaves an axis, such as the batch, as it is.",
    "zh-cn": "请为每个轴给出一对；(0, 0) 使该轴（如批次）保持不变。",
  },
  documentation:
    "`pad(x, ((0, 0), (1, 1)))` pads the second axis of a matrix by one on each side. A layer such as `ZeroPadding1D` or `ZeroPadding2D` pads without naming the batch.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.pad(x, ((0, 0), (1, 1)))",
};
