/** An order of axes that is no permutation of the axes of the tensor. */
import { problem } from "../catalogue";

export const axesNotAPermutation = problem({
  code: "axes-not-a-permutation",
  what: "The order {axes} does not name each of the {rank|axis|axes} of {input} once.",
  why: "Transposing puts all axes into a new order, the batch, axis 0, included.",
  remedy: "Name every axis from 0 once; 0 first keeps the batch in its place.",
  documentation:
    "`transpose(x, (0, 2, 1))` swaps the last two axes of a batch of sequences. The layer `Permute` counts from 1 and leaves the batch out.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.transpose(x, (1, 0))",
});
