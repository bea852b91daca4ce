/** An array made of a list whose rows have different lengths. */
import { problem } from "../catalogue";

export const raggedRows = problem({
  code: "ragged-rows",
  what: "The rows have different lengths: {first} and {other}.",
  why: "An array is a block: every row has as many items as the others.",
  remedy:
    "Pad or cut the rows to the same length first, for example with keras.utils.pad_sequences(rows, maxlen=…).",
  documentation:
    "Sentences, series and other lists of different lengths are padded to one length before they become an array. Older releases of NumPy made an array of list objects, which Keras refuses as well.",
  example: "x = np.array([[3, 5, 9], [4, 1]])",
});
