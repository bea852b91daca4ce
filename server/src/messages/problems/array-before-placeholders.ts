/** An array first in the list that a layer joins with symbolic tensors. */
import { problem } from "../catalogue";

export const arrayBeforePlaceholders = problem({
  code: "array-before-placeholders",
  what: "{layer} is given an array before a symbolic tensor.",
  why: "Keras 3 asks the first of them whether it is sparse, which only symbolic tensors know.",
  remedy: "Put the symbolic tensor first, or use an operator, as in constant + x.",
  documentation:
    "`Add()([constant, x])` fails in Keras 3, while `Add()([x, constant])` and `constant + x` work. It shows where positions that were computed beforehand are added to what a layer gives.",
  example: "x = keras.Input((4,))\ny = keras.layers.Add()([np.ones((1, 4)), x])",
});
