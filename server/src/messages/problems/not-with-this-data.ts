/** An argument that data in batches of its own does not go with. */
import { problem } from "../catalogue";

export const notWithThisData = problem({
  code: "not-with-this-data",
  what: "{argument} can't be combined with a {source}.",
  why: "A {source} yields whole batches, which include what belongs to each sample.",
  remedy: "Remove {argument}, and let the {source} yield it.",
  documentation:
    "With arrays, targets and weights are separate arguments. A dataset, PyDataset, generator or loader yields them in its batches: (inputs, targets, sample_weights). `validation_split` works on arrays only.",
  example:
    'dataset = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), np.zeros((8, 1)))).batch(4)\nmodel = keras.Sequential([keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(dataset, np.zeros((8, 1)))',
});
