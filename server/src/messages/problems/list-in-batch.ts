/** A list inside a batch of a generator or PyDataset, where TensorFlow wants a tuple. */
import { problem } from "../catalogue";

export const listInBatch = problem({
  code: "list-in-batch",
  what: "A batch of this {source} holds a list of {count}.",
  why: "TensorFlow describes a batch with tuples, dicts and arrays; it does not accept a list among them.",
  remedy: "Use a tuple of arrays instead of the list.",
  documentation:
    "Several inputs or targets that a generator yields, or that a PyDataset returns, belong in a tuple or a dict: `(a, b), y`, not `[a, b], y`. Keras 2 accepted lists.",
  example:
    'def batches():\n    yield [np.zeros((2, 3)), np.zeros((2, 4))], np.zeros((2, 1))\n\n\na, b = keras.Input((3,)), keras.Input((4,))\nmodel = keras.Model([a, b], keras.layers.Dense(1)(keras.layers.Concatenate()([a, b])))\nmodel.compile("sgd", "mse")\nmodel.fit(batches())',
});
