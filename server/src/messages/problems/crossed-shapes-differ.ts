/** Features of different shapes that are to be crossed. */
import type { ProblemText } from "../catalogue";

export const crossedShapesDiffer: ProblemText = {
  code: "crossed-shapes-differ",
  what: {
    en: "{first} and {second} have different last axes.",
    "zh-cn": "{first} 与 {second} 的最后一个轴不同。",
  },
  why: {
    en: "HashedCrossing combines two features value by value.",
    "zh-cn": "HashedCrossing 逐值组合两个特征。",
  },
  remedy: { en: "Give both inputs the same shape.", "zh-cn": "请让两个输入的形状相同。" },
  documentation: "Each value of one input is hashed together with the value at the same place of the other.",
  example:
    "a = keras.Input((2,), dtype='string')\nb = keras.Input((3,), dtype='string')\ny = keras.layers.HashedCrossing(5)([a, b])",
};
