/** A split into pieces of equal length that does not come out even. */
import type { ProblemText } from "../catalogue";

export const splitNotEven: ProblemText = {
  code: "split-not-even",
  what: {
    en: "Axis {axis} of {input} can't be cut into {parts} equal pieces: {size} is no multiple of {parts}.",
    "zh-cn": "无法将 {input} 的轴 {axis} 等分为 {parts} 份：{size} 不是 {parts} 的倍数。",
  },
  why: {
    en: "A number of pieces asks for pieces of equal length.",
    "zh-cn": "给出份数时，每一份的长度必须相等。",
  },
  remedy: {
    en: "Use a number that divides the axis, or say where to cut.",
    "zh-cn": "请使用能整除该轴的份数，或指定切分位置。",
  },
  documentation:
    "`ops.split(x, n, axis)` cuts an axis into n pieces of equal length, so n must divide it. A list of indices (in TensorFlow of lengths) cuts anywhere.",
  example: "keras.ops.split(keras.Input((10, 8)), 3, axis=1)",
};
