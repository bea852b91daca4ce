/** Labels that are class numbers, for a loss that wants one number per class. */
import { problem } from "../catalogue";

export const labelsNotOneHot = problem({
  code: "labels-not-one-hot",
  what: "{loss} compares outputs {outputs} with labels {labels}.",
  why: "It expects one number per class in each label; these labels hold a single number.",
  remedy:
    "Use sparse_categorical_crossentropy for class numbers, or keras.utils.to_categorical on the labels.",
  documentation: "Labels such as 0, 1, 2 are class numbers; one-hot labels are rows such as [0, 1, 0].",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)))',
});
