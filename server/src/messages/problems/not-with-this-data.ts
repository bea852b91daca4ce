/** An argument that data in batches of its own does not go with. */
import { problem } from "../catalogue";

export const notWithThisData = problem({
  code: "not-with-this-data",
  what: "{argument} cannot be given together with a {source}.",
  why: "A {source} gives whole batches; what belongs to each sample is part of them.",
  remedy: "Leave {argument} out, and let the {source} give it.",
  documentation:
    "Targets and weights stand beside arrays as arguments. A dataset, PyDataset, generator or loader gives them in its batches: (inputs, targets, sample_weights). `validation_split` cuts arrays only.",
  example:
    'dataset = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), np.zeros((8, 1)))).batch(4)\nmodel = keras.Sequential([keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(dataset, np.zeros((8, 1)))',
});
