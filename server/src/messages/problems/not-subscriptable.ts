/** Square brackets behind a value that has no items. */
import { problem } from "../catalogue";

export const notSubscriptable = problem({
  code: "not-subscriptable",
  what: "{given} has no items to be picked by [ ].",
  why: "Square brackets ask an object for an item by its place or its key, and this one keeps none.",
  remedy:
    "Take the object that has the items: history.history of what fit gives, model.layers of a model, list(…) of an iterator, next(iter(…)) of a data set.",
  documentation:
    "`fit` gives a History, whose dict is its attribute `history`. Without metrics `evaluate` and `train_on_batch` give the loss alone, as a float. `zip`, `map`, `filter` and generators give their items once and one after another, and so do data sets of `tf.data`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nhistory = model.fit(np.zeros((8, 4)), np.zeros((8, 1)))\nprint(history["loss"])',
});
