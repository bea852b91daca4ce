/** Padding widths for another number of axes than the tensor has. */
import { problem } from "../catalogue";

export const paddingRank = problem({
  code: "padding-rank",
  what: "Padding is given for {given|axis|axes}, but {input} has {rank}.",
  why: "Padding takes one pair (before, after) for every axis, including the batch.",
  remedy: "Give one pair for every axis; (0, 0) leaves an axis, such as the batch, as it is.",
  documentation:
    "`pad(x, ((0, 0), (1, 1)))` pads the second axis of a matrix by one on each side. A layer such as `ZeroPadding1D` or `ZeroPadding2D` pads without naming the batch.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.pad(x, ((0, 0), (1, 1)))",
});
