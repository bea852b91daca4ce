/** Padding of encodings to a limit that is not set. */
import type { ProblemText } from "../catalogue";

export const padWithoutMaxTokens: ProblemText = {
  code: "pad-without-max-tokens",
  what: {
    en: "pad_to_max_tokens=True needs max_tokens.",
    "zh-cn": "pad_to_max_tokens=True 需要 max_tokens。",
  },
  why: {
    en: "The vectors are padded to max_tokens, so it must be a number.",
    "zh-cn": "向量会填充到 max_tokens，因此它必须是一个数。",
  },
  remedy: {
    en: "Set max_tokens, or remove pad_to_max_tokens.",
    "zh-cn": "请设置 max_tokens，或去掉 pad_to_max_tokens。",
  },
  documentation:
    "With `pad_to_max_tokens=True` the encoded vectors are `max_tokens` long even while the vocabulary is smaller.",
  example: "layer = keras.layers.StringLookup(output_mode='count', pad_to_max_tokens=True)",
};
