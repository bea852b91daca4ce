/** An order of axes that is not a permutation of the tensor's axes. */
import { problem } from "../catalogue";

export const axesNotAPermutation = problem({
  code: "axes-not-a-permutation",
  what: "The order {axes} does not name each of the {rank|axis|axes} of {input} once.",
  why: "Transposing puts all axes into a new order, including the batch, axis 0.",
  remedy: "Name every axis once, counting from 0; a leading 0 keeps the batch in its place.",
  documentation:
    "`transpose(x, (0, 2, 1))` swaps the last two axes of a batch of sequences. The `Permute` layer counts from 1 and leaves out the batch.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.transpose(x, (1, 0))",
});
