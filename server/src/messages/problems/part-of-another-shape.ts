/** A value that is assigned to a part of an array into which it does not fit. */
import { problem } from "../catalogue";

export const partOfAnotherShape = problem({
  code: "part-of-another-shape",
  what: "{given} does not fit into this part of the array, which is {expected}.",
  why: "What is assigned is broadcast to the part: counting from the last axis, sizes must be equal, or that of the value 1.",
  remedy:
    "Assign a value of shape {expected}, or another part of the array; value[:, np.newaxis] adds an axis.",
  documentation:
    "`x[i] = row` needs a row as long as those of `x`, and `x[a:b] = rows` as many rows as stand between `a` and `b` and inside of `x`. Series of different lengths are padded or cut first (`keras.utils.pad_sequences`); a vector fits a column only as `vector[:, np.newaxis]`.",
  example: 'import numpy as np\n\nx = np.zeros((100, 3), "float32")\nx[0] = np.ones(4)',
});
