/** One-hot labels, for a loss that wants class numbers. */
import { problem } from "../catalogue";

export const labelsOneHot = problem({
  code: "labels-one-hot",
  what: "{loss} compares outputs {outputs} with labels {labels}.",
  why: "It expects one class number per label; these labels hold one number per class.",
  remedy: "Use categorical_crossentropy for one-hot labels, or give class numbers.",
  documentation: "Labels such as 0, 1, 2 are class numbers; one-hot labels are rows such as [0, 1, 0].",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 3)))',
});
