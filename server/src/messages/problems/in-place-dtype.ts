/** An array that is computed into, of a dtype that cannot hold what comes out. */
import { problem } from "../catalogue";

export const inPlaceDtype = problem({
  code: "in-place-dtype",
  what: "An array of {dtype} can't take the {result} that {operator} gives.",
  why: "{operator} writes into the array itself, which keeps its dtype, and NumPy does not cut off fractions unasked.",
  remedy: 'Make a new array: x = x / 255, or convert it first: x.astype("float32").',
  documentation:
    "Pictures are read as `uint8`, so `x /= 255` is refused while `x = x / 255` makes an array of floats.",
  example: 'x_train = np.zeros((60, 28, 28), "uint8")\nx_train /= 255',
});
