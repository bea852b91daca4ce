/** Weights of classes whose numbers do not run from 0, which Keras 2 refuses. */
import { problem } from "../catalogue";

export const classWeightKeys = problem({
  code: "class-weight-keys",
  what: "class_weight has weights for the classes {keys}; {count|class is|classes are} numbered from 0 to {last}.",
  why: "Keras 2 needs a weight for every class, numbered from 0 without gaps.",
  remedy: "Number the classes from 0, in the labels too, and give each one a weight.",
  documentation:
    "Labels that start at 1 are one too high for the losses as well: subtract 1 from them. Keras 3 uses a weight of 1 for classes without one.",
  example:
    'model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid", input_shape=(4,))])\nmodel.compile("adam", "binary_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)), class_weight={1: 1.0, 2: 2.5})',
  keras: 2,
});
