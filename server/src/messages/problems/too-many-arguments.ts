/** More positional arguments than a constructor has. */
import type { ProblemText } from "../catalogue";

export const tooManyArguments: ProblemText = {
  code: "too-many-arguments",
  what: {
    en: "{layer} takes at most {most} positional arguments, {given} are given.",
    "zh-cn": "{layer} 最多接受 {most} 个位置参数，但给出了 {given} 个。",
  },
  why: {
    en: "What is left over has no parameter that could take it.",
    "zh-cn": "多余的参数没有对应的形参。",
  },
  remedy: { en: "Give arguments by name.", "zh-cn": "请按名称给出参数。" },
  documentation:
    "Python binds positional arguments from left to right; Keras changed the order of some constructors between versions, so naming them is safer.",
  example: "layer = keras.layers.Flatten('channels_last', 3)",
};
