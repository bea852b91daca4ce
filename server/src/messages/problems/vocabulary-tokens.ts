/** A vocabulary with tokens that stand in each other's way. */
import type { ProblemText } from "../catalogue";

export const vocabularyTokens: ProblemText = {
  code: "vocabulary-tokens",
  what: {
    en: "The vocabulary repeats a token, or holds the mask token.",
    "zh-cn": "词汇表中有重复的词，或包含掩码标记。",
  },
  why: {
    en: "Every token has one place in the vocabulary; the places of unknown words and of masking come first.",
    "zh-cn": "每个词在词汇表中只有一个位置；未知词和掩码的位置排在最前。",
  },
  remedy: {
    en: "List every token once, without the mask and unknown-word tokens.",
    "zh-cn": "请只列出每个词一次，不要包含掩码和未知词标记。",
  },
  documentation:
    "The special tokens need not be in the vocabulary. Where they are, they must stand at its head, the mask token (with `output_mode='int'` only) before the tokens for unknown words.",
  example: "layer = keras.layers.StringLookup(vocabulary=['a', 'b', 'a'])",
};
