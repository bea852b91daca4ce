/** A generator or an array that is certain to give nothing, or a PyDataset that does not say how many batches it has. */
import { problem } from "../catalogue";

export const noBatches = problem({
  code: "no-batches",
  what: "This {source} yields no batches.",
  why: "Keras looks at the first batch to learn the structure of the data.",
  remedy: "Make it yield at least one batch; a PyDataset says how many there are in __len__ or num_batches.",
  documentation:
    "A generator must yield at least one batch, and a PyDataset must have `__len__` or `num_batches`. Arrays without samples yield no batches either: Keras 2 refuses them, and `predict` of Keras 3 has nothing to concatenate.",
  example:
    'class Rows(keras.utils.PyDataset):\n    def __getitem__(self, index):\n        return np.zeros((2, 5)), np.zeros((2, 1))\n\n\nmodel = keras.Sequential([keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(Rows())',
});
