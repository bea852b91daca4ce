/** A vocabulary of more tokens than the limit allows. */
import { problem } from "../catalogue";

export const vocabularyTooLarge = problem({
  code: "vocabulary-too-large",
  what: "The vocabulary has {size|token|tokens}, more than max_tokens={max}.",
  why: "Tokens for unknown words (and for masking) count as well.",
  remedy: "Raise max_tokens, or shorten the vocabulary.",
  documentation:
    "The size of a vocabulary is that of the given list plus `num_oov_indices` and, with `output_mode='int'`, the mask token.",
  example: "layer = keras.layers.StringLookup(max_tokens=2, vocabulary=['a', 'b', 'c'])",
});
