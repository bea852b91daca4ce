/** A loss function of the program that returns nothing. */
import { problem } from "../catalogue";

export const lossWithoutValue = problem({
  code: "loss-without-value",
  what: "{loss} returns None instead of a loss.",
  why: "A function without a return statement returns None, from which no gradient can be computed.",
  remedy: "Return the loss on every path.",
  documentation:
    "Keras calls a loss with labels and outputs, and uses what it returns: one number for each sample, or one for the batch.",
  example:
    'def gap(y_true, y_pred):\n    keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", gap)\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
