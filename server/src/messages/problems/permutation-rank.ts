/** A permutation for another number of axes than the input has. */
import { problem } from "../catalogue";

export const permutationRank = problem({
  code: "permutation-rank",
  what: "The permutation is for {expected|axis|axes}, including the batch; the input {input} has {given}.",
  why: "Every axis but the batch must have a place in the new order.",
  remedy: "List as many axes as the input has besides the batch.",
  documentation: "`dims` of Permute must have one entry for each axis of the input except the batch axis.",
  example: "keras.layers.Permute((2, 1))(keras.Input((28, 28, 3)))",
});
