/** A batch of a generator or PyDataset that is not a tuple of inputs, targets and weights. */
import { problem } from "../catalogue";

export const batchNotATuple = problem({
  code: "batch-not-a-tuple",
  what: "A batch of this {source} is a {given}, not a tuple (inputs, targets).",
  why: "Keras takes a batch apart as (inputs,), (inputs, targets) or (inputs, targets, sample_weights); several inputs or targets form a tuple of their own inside it.",
  remedy: "Return (inputs, targets); for predict, (inputs,).",
  documentation:
    "What a Python generator yields, and what `PyDataset.__getitem__` returns, is a tuple of one to three parts. Keras 2 also took lists.",
  example:
    'def batches():\n    yield [np.zeros((2, 5)), np.zeros((2, 1))]\n\n\nmodel = keras.Sequential([keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(batches())',
});
