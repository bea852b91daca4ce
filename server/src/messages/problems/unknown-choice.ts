/** A word that is none of those an argument knows. */
import { problem } from "../catalogue";

export const unknownChoice = problem({
  code: "unknown-choice",
  what: "`{argument}` can't be '{given}'.",
  why: "It must be one of {choices}.",
  remedy: "Use one of {choices}.",
  documentation:
    "Some arguments take one of a few words. Layers that convolve take `padding` in any case; pooling layers of Keras 3 only in lower case.",
  example: "keras.layers.Conv1D(8, 3, padding='full')",
});
