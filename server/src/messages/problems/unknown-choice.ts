/** A word that is none of those an argument knows. */
import type { ProblemText } from "../catalogue";

export const unknownChoice: ProblemText = {
  code: "unknown-choice",
  what: { en: "`{argument}` can't be '{given}'.", "zh-cn": "`{argument}` 不能是 '{given}'。" },
  why: { en: "It must be one of {choices}.", "zh-cn": "它必须是 {choices} 之一。" },
  remedy: { en: "Use one of {choices}.", "zh-cn": "请使用 {choices} 之一。" },
  documentation:
    "Some arguments take one of a few words. Layers that convolve take `padding` in any case; pooling layers of Keras 3 only in lower case.",
  example: "keras.layers.Conv1D(8, 3, padding='full')",
};
