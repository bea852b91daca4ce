/** A product over axes of different lengths. */
import type { ProblemText } from "../catalogue";

export const innerAxesDiffer: ProblemText = {
  code: "inner-axes-differ",
  what: {
    en: "The product sums over two axes of different lengths: {left} and {right}.",
    "zh-cn": "乘积沿长度不同的两个轴求和：{left} 和 {right}。",
  },
  why: {
    en: "A matrix product multiplies the two axes element by element and sums, so they must be equally long.",
    "zh-cn": "矩阵乘积将两个轴逐元素相乘后求和，因此长度必须相等。",
  },
  remedy: {
    en: "Transpose one of the two, or name other axes, so that the axes that are summed over are equally long.",
    "zh-cn": "请转置其中一个，或指定其他轴，使求和的两个轴长度相等。",
  },
  documentation:
    "`a @ b` and `matmul` sum over the last axis of the first and the last but one of the second; `dot`, `tensordot` and `einsum` over the axes that are named. What is not summed over may differ.",
  example: "a = keras.Input((8, 16))\nb = keras.Input((8, 16))\ny = keras.ops.matmul(a, b)",
};
