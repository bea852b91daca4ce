/** A weight along an axis whose length is left open. */
import type { ProblemText } from "../catalogue";

export const undefinedFeatures: ProblemText = {
  code: "undefined-features",
  what: {
    en: "The layer needs a weight of shape {weight}, but an axis of its input {input} has no fixed length.",
    "zh-cn": "该层需要形状为 {weight} 的权重，但其输入 {input} 有一个轴的长度未确定。",
  },
  why: {
    en: "Weights are made when the layer is built and cannot have an open axis (None).",
    "zh-cn": "权重在构建层时创建，不能含有未确定的轴（None）。",
  },
  remedy: {
    en: "Fix the length in the Input, or use a Global pooling layer instead of Flatten.",
    "zh-cn": "请在 Input 中固定该长度，或用全局池化层代替 Flatten。",
  },
  documentation:
    "A Dense layer has one row of weights per input feature, so the last axis of its input must be a number. `Flatten` of an open axis is open itself; global pooling gives a fixed width for any length.",
  example: "x = keras.Input((None, 9))\ny = keras.layers.Dense(4)(keras.layers.Flatten()(x))",
};
