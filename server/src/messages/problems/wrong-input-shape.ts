/** A model called on another shape than it was made for. */
import type { ProblemText } from "../catalogue";

export const wrongInputShape: ProblemText = {
  code: "wrong-input-shape",
  what: {
    en: "{layer} takes {expected}, the input is {given}.",
    "zh-cn": "{layer} 需要 {expected}，而输入为 {given}。",
  },
  why: {
    en: "The shape given to keras.Input is checked on every call; None stands for any length.",
    "zh-cn": "每次调用都会检查 keras.Input 的形状；None 表示任意长度。",
  },
  remedy: {
    en: "Give an input of that shape, or leave the axis open in keras.Input.",
    "zh-cn": "请给出该形状的输入，或在 keras.Input 中将该轴留空。",
  },
  documentation:
    "All axes but the batch must agree, except those that are None, and except that a last axis of 1 may be missing.",
  example:
    "x = keras.Input((4,))\nmodel = keras.Model(x, keras.layers.Dense(2)(x))\ny = model(keras.Input((5,)))",
};
