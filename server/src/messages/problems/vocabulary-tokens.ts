/** A vocabulary with tokens that stand in each other's way. */
import { problem } from "../catalogue";

export const vocabularyTokens = problem({
  code: "vocabulary-tokens",
  what: "The vocabulary repeats a token, or contains the mask token.",
  why: "Every token has one place in the vocabulary; unknown words and masking come first.",
  remedy: "List every token once, without the mask and unknown-word tokens.",
  documentation:
    "The special tokens need not be in the vocabulary. If they are, they must come first, the mask token (with `output_mode='int'` only) before the tokens for unknown words.",
  example: "layer = keras.layers.StringLookup(vocabulary=['a', 'b', 'a'])",
});
