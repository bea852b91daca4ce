/** Square brackets behind a value that has no items. */
import { problem } from "../catalogue";

export const notSubscriptable = problem({
  code: "not-subscriptable",
  what: "{given} can't be indexed with [ ].",
  why: "Square brackets look up an item by its position or key, and this object has no items.",
  remedy:
    "Use the object that has the items: history.history for the result of fit, model.layers of a model, list(…) of an iterator, next(iter(…)) of a data set.",
  documentation:
    "`fit` returns a History, whose `history` attribute is the dict. Without metrics, `evaluate` and `train_on_batch` return just the loss, as a float. `zip`, `map`, `filter` and generators give their items once, one after another; `tf.data` data sets can only be iterated over, too.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nhistory = model.fit(np.zeros((8, 4)), np.zeros((8, 1)))\nprint(history["loss"])',
});
