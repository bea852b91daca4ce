/** Concatenation of tensors that differ on another axis. */
import type { ProblemText } from "../catalogue";

export const concatenateMismatch: ProblemText = {
  code: "concatenate-mismatch",
  what: {
    en: "{inputs} differ on an axis other than {axis}.",
    "zh-cn": "{inputs} 在轴 {axis} 以外的轴上不同。",
  },
  why: {
    en: "Concatenate joins along one axis; all other axes must have the same length.",
    "zh-cn": "Concatenate 沿一个轴拼接，其他轴的长度必须相同。",
  },
  remedy: {
    en: "Pad or crop the longer one, use padding='same', pool globally before joining, or choose another axis.",
    "zh-cn": "请对较长者裁剪或填充，使用 padding='same'，先做全局池化，或选择其他轴。",
  },
  documentation:
    "In a U-Net the skip connection must have the very size of the upsampled branch, which holds when the input is divisible by 2 to the power of the depth. In a text CNN with several kernel sizes, pool each branch globally first, or join on axis 1.",
  example: "a = keras.Input((89, 64))\nb = keras.Input((88, 64))\ny = keras.layers.Concatenate()([a, b])",
};
