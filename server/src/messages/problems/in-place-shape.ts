/** An array that is computed into takes no result of another shape. */
import { problem } from "../catalogue";

export const inPlaceShape = problem({
  code: "in-place-shape",
  what: "{operator} computes into the array {expected}, but {given} comes out.",
  why: "NumPy writes the result where the array is, which stays as long as it is; only the other operand is broadcast.",
  remedy: "Write the operation out, x = x + y, which makes another array, or add up what is too much first.",
  documentation:
    "`total += batch` needs a batch of the same shape, or one that is broadcast to it: `total += batch.sum(axis=0)`.",
  example: "import numpy as np\n\ntotal = np.zeros(3)\ntotal += np.ones((10, 3))",
});
