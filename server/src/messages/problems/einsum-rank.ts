/** An einsum term with another number of letters than the tensor has axes. */
import { problem } from "../catalogue";

export const einsumRank = problem({
  code: "einsum-rank",
  what: "The term '{term}' of the equation '{equation}' does not name each axis of {input} once.",
  why: "Every letter of a term stands for one axis of its tensor, including the batch.",
  remedy: "Write one letter for every axis of the tensor, or ... for those that are only passed through.",
  documentation:
    '`einsum("bij,bjk->bik", a, b)` multiplies matrices for each sample. Letters that are missing after the arrow are summed over.',
  example: 'a = keras.Input((8, 4))\ny = keras.ops.einsum("ij,jk->ik", a, np.zeros((4, 5)))',
});
