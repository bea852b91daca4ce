/** A vocabulary of more tokens than the limit allows. */
import type { ProblemText } from "../catalogue";

export const vocabularyTooLarge: ProblemText = {
  code: "vocabulary-too-large",
  what: {
    en: "The vocabulary has {size} tokens, more than max_tokens={max}.",
    "zh-cn": "词汇表有 {size} 个词，超过 max_tokens={max}。",
  },
  why: {
    en: "Tokens for unknown words (and for masking) count as well.",
    "zh-cn": "未知词（和掩码）的标记也计算在内。",
  },
  remedy: {
    en: "Raise max_tokens, or shorten the vocabulary.",
    "zh-cn": "请增大 max_tokens，或缩短词汇表。",
  },
  documentation:
    "The size of a vocabulary is that of the given list plus `num_oov_indices` and, with `output_mode='int'`, the mask token.",
  example: "layer = keras.layers.StringLookup(max_tokens=2, vocabulary=['a', 'b', 'c'])",
};
