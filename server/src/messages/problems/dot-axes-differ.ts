/** A dot product over axes of different lengths. */
import type { ProblemText } from "../catalogue";

export const dotAxesDiffer: ProblemText = {
  code: "dot-axes-differ",
  what: {
    en: "Axis {firstAxis} of the first input has length {first}, axis {secondAxis} of the second has {second}.",
    "zh-cn": "第一个输入的轴 {firstAxis} 长度为 {first}，第二个输入的轴 {secondAxis} 长度为 {second}。",
  },
  why: {
    en: "Dot multiplies the two axes element by element and sums, so they must be equally long. Axes are counted with the batch as 0.",
    "zh-cn": "Dot 将两个轴逐元素相乘并求和，因此长度必须相等。轴从批（0）开始计数。",
  },
  remedy: {
    en: "Choose axes of equal length: axes=1 for vectors, axes=2 (or -1) for the features of sequences.",
    "zh-cn": "请选择长度相等的轴：向量用 axes=1，序列的特征用 axes=2（或 -1）。",
  },
  documentation:
    "`Dot(axes)` contracts one axis of each input. `axes=2` on two `(8, 128)` sequences gives `(8, 8)`; `axes=1` on two flat vectors gives `(batch, 1)`.",
  example: "a = keras.Input((8, 128))\nb = keras.Input((9, 128))\ny = keras.layers.Dot(axes=1)([a, b])",
};
