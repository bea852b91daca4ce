/** A split at an index that is not along the axis, or before the one in front of it. */
import { problem } from "../catalogue";

export const splitOutsideAxis = problem({
  code: "split-outside-axis",
  what: "{input} can't be cut at {cuts} along axis {axis}, which has length {size}.",
  why: "Keras takes the differences of the indices for the lengths of the pieces, and none of them may be negative.",
  remedy: "Cut at indices from 0 to {size}, in rising order.",
  documentation:
    "`ops.split(x, [2, 5])` gives the pieces `x[:2]`, `x[2:5]` and `x[5:]`. NumPy slices, so that an index behind the end or from the end is no error there. `tf.split` reads such a list as lengths.",
  example: "keras.ops.split(keras.Input((10, 4)), [2, 5], axis=-1)",
});
