/** A split into pieces whose lengths are not those of the axis. */
import { problem } from "../catalogue";

export const splitSizesDiffer = problem({
  code: "split-sizes-differ",
  what: "Pieces of {sizes} do not make up axis {axis} of {input}, which has length {size}.",
  why: "TensorFlow reads a list as the lengths of the pieces, which must add up to the whole axis.",
  remedy: "Make the lengths add up, or pass -1 for one of them: it gets what is left.",
  documentation:
    "`tf.split(x, [2, 6], axis=1)` cuts an axis of length 8 into pieces of 2 and 6. `ops.split` and NumPy read a list as the indices to cut at.",
  example: "tf.split(tf.zeros((10, 8)), [3, 4], axis=1)",
});
