/** An index that an Embedding has no vector for. */
import { problem } from "../catalogue";

export const indexPastEmbedding = problem({
  code: "index-past-embedding",
  what: "The data holds the index {index}, but {layer} has vectors for 0 to {last}.",
  why: "An Embedding keeps input_dim vectors, so the largest index is input_dim − 1.",
  remedy: "Set input_dim to the largest index plus one.",
  documentation:
    "A vocabulary of n words that are numbered from 1 needs input_dim n + 1, since 0 stands for padding. On a GPU such an index gives zeros instead of an error.",
  example: "model = keras.Sequential([keras.layers.Embedding(10, 4)])\nmodel.predict(np.array([[1, 2, 10]]))",
});
