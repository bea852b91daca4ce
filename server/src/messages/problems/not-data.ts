/** Something that Keras cannot take as data, such as a generator function that was not called. */
import { problem } from "../catalogue";

export const notData = problem({
  code: "not-data",
  what: "{argument} is a {given}, which is not data.",
  why: "Keras takes arrays, structures of arrays, datasets, PyDatasets and generators.",
  remedy: "Call the function that makes the data, or convert it to arrays.",
  documentation:
    "A function with `yield` returns a generator only when it is called: `fit(batches())`, not `fit(batches)`. Iterators of other kinds, such as `iter(list)` or `zip`, are not generators.",
  example:
    'def batches():\n    yield np.zeros((2, 5)), np.zeros((2, 1))\n\n\nmodel = keras.Sequential([keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(batches)',
});
