/** An array first in the list that a layer joins with symbolic tensors. */
import { problem } from "../catalogue";

export const arrayBeforePlaceholders = problem({
  code: "array-before-placeholders",
  what: "{layer} is given an array before a symbolic tensor.",
  why: "Keras 3 asks the first item whether it is sparse, and only symbolic tensors can answer.",
  remedy: "Put the symbolic tensor first, or use an operator, as in constant + x.",
  documentation:
    "`Add()([constant, x])` fails in Keras 3, while `Add()([x, constant])` and `constant + x` work. It typically happens where precomputed positions are added to the output of a layer.",
  example: "x = keras.Input((4,))\ny = keras.layers.Add()([np.ones((1, 4)), x])",
});
