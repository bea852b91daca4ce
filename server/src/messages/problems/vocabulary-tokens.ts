/** A vocabulary with tokens that stand in each other's way. */
import { problem } from "../catalogue";

export const vocabularyTokens = problem({
  code: "vocabulary-tokens",
  what: "The vocabulary repeats a token, or holds the mask token.",
  why: "Every token has one place in the vocabulary; the places of unknown words and of masking come first.",
  remedy: "List every token once, without the mask and unknown-word tokens.",
  documentation:
    "The special tokens need not be in the vocabulary. Where they are, they must stand at its head, the mask token (with `output_mode='int'` only) before the tokens for unknown words.",
  example: "layer = keras.layers.StringLookup(vocabulary=['a', 'b', 'a'])",
});
