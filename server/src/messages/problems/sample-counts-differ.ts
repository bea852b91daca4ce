/** Arrays of different numbers of samples for one training. */
import { problem } from "../catalogue";

export const sampleCountsDiffer = problem({
  code: "sample-counts-differ",
  what: "The first array has {first|sample|samples}, but {argument} has {other}.",
  why: "Each sample has its own labels and weights, so all arrays must have the same length.",
  remedy: "Cut or reshape the arrays to the same number of samples.",
  documentation:
    "The first axis of every array given to `fit`, `evaluate`, `predict` or `from_tensor_slices` counts the samples.",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((5, 3)))',
});
