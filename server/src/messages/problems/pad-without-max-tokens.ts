/** Padding of encodings to a limit that is not set. */
import { problem } from "../catalogue";

export const padWithoutMaxTokens = problem({
  code: "pad-without-max-tokens",
  what: "pad_to_max_tokens=True needs max_tokens.",
  why: "The vectors are padded to max_tokens, so it must be a number.",
  remedy: "Set max_tokens, or remove pad_to_max_tokens.",
  documentation:
    "With `pad_to_max_tokens=True` the encoded vectors are `max_tokens` long even while the vocabulary is smaller.",
  example: "layer = keras.layers.StringLookup(output_mode='count', pad_to_max_tokens=True)",
});
