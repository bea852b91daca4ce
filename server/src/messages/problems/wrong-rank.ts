/** An input with more or fewer axes than a layer takes. */
import { problem } from "../catalogue";

export const wrongRank = problem({
  code: "wrong-rank",
  what: "{layer} expects {expected|axis|axes}, but the input {input} has {given}.",
  why: "{layer} reads {reads}; the batch counts as an axis.",
  remedy:
    "Add the missing axis to the input, keep it in the previous layer (return_sequences=True), or flatten or pool one axis away.",
  documentation:
    "Most layers fix the number of axes. A table row or a single series has no channel axis: add one with `x[..., None]` and `keras.Input((n, 1))`. A recurrent layer returns only its last step unless `return_sequences=True`.",
  example: "y = keras.layers.Conv1D(8, 3)(keras.Input((9,)))",
});
