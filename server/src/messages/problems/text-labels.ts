/** Labels that are texts. */
import { problem } from "../catalogue";

export const textLabels = problem({
  code: "text-labels",
  what: "The labels are strings, not numbers.",
  why: "Losses compare numbers, and an array of strings can't be converted to a tensor.",
  remedy:
    "Turn them into class numbers first: np.unique(labels, return_inverse=True)[1], or scikit-learn's LabelEncoder.",
  documentation:
    "Class numbers from 0 go with `sparse_categorical_crossentropy`; `keras.utils.to_categorical` makes them one-hot for `categorical_crossentropy`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((2, 4)), np.array(["cat", "dog"]))',
});
