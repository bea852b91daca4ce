/** Element-wise merging of tensors whose shapes do not fit. */
import type { ProblemText } from "../catalogue";

export const shapesDoNotBroadcast: ProblemText = {
  code: "shapes-do-not-broadcast",
  what: {
    en: "{first} and {second} cannot be combined element by element.",
    "zh-cn": "{first} 与 {second} 无法逐元素合并。",
  },
  why: {
    en: "Counted from the last axis, sizes must be equal, or one of them must be 1.",
    "zh-cn": "从最后一个轴起，大小必须相等，或其中之一为 1。",
  },
  remedy: {
    en: "Make the shapes equal: padding='same' and the same strides in both branches, a 1×1 convolution or Dense on the shortcut, or Concatenate instead.",
    "zh-cn":
      "请让形状一致：两个分支使用 padding='same' 和相同的步幅，在捷径上加 1×1 卷积或 Dense，或改用 Concatenate。",
  },
  documentation:
    "Add, Multiply, Average and their like compare the shapes without the batch from the last axis on. An axis of 1 stretches; anything else must be the same. In residual blocks the shortcut needs a convolution with the strides and filters of the main branch.",
  example: "a = keras.Input((32, 64))\nb = keras.layers.Conv1D(64, 3)(a)\ny = keras.layers.Add()([a, b])",
};
