/** A list of axes that is no permutation of 1, 2, 3, … */
import { problem } from "../catalogue";

export const notAPermutation = problem({
  code: "not-a-permutation",
  what: "{given} does not name each of the axes 1 to {count} once.",
  why: "Permute counts axes from 1; the batch, axis 0, always stays first.",
  remedy: "Name every axis from 1 to {count} once.",
  documentation:
    "`Permute(dims)` takes the axes of each sample in their new order, counted from 1. `Permute((2, 1))` swaps steps and features.",
  example: "keras.layers.Permute((0, 1))",
});
