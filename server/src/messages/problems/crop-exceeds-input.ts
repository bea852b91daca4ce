/** A crop that leaves nothing. */
import type { ProblemText } from "../catalogue";

export const cropExceedsInput: ProblemText = {
  code: "crop-exceeds-input",
  what: {
    en: "Cutting {cut} off {length} leaves nothing of the input {input}.",
    "zh-cn": "从 {length} 中裁去 {cut}，输入 {input} 将不剩任何内容。",
  },
  why: {
    en: "What is cut at both ends must be less than the length of the axis.",
    "zh-cn": "两端裁去的总量必须小于该轴长度。",
  },
  remedy: { en: "Cut less, or give a longer input.", "zh-cn": "请减少裁剪量，或使用更长的输入。" },
  documentation:
    "Cropping layers cut elements off at both ends of each spatial axis. Keras raises an error where nothing would be left.",
  example: "keras.layers.Cropping1D(5)(keras.Input((8, 1)))",
};
