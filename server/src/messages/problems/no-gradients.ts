/** A loss on which no weight has any influence that can be followed back. */
import { problem } from "../catalogue";

export const noGradients = problem({
  code: "no-gradients",
  what: "No weight gets a gradient: {loss} does not depend on any, as far as gradients can follow.",
  why: "Rounding, argmax, comparisons, whole numbers and NumPy have no gradient, and a constant has none either.",
  remedy:
    "Compute the loss from the outputs with operations that have a gradient, for example the probabilities themselves instead of their argmax.",
  documentation:
    "Training moves every weight along the gradient of the loss. A loss of `argmax`, `round`, `y > 0.5` or a cast to integers counts hits; counts are metrics, not losses. Gradients are also lost where a loss is computed from the labels alone or by NumPy.",
  example:
    'def missed(y_true, y_pred):\n    hits = keras.ops.cast(y_pred > 0.5, "float32")\n    return 1 - keras.ops.mean(hits)\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", missed)\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
