/** Class numbers compared with a matrix by a metric of scikit-learn. */
import { problem } from "../catalogue";

export const kindsOfLabelsDiffer = problem({
  code: "kinds-of-labels-differ",
  what: "{function} compares class numbers {classes} with a matrix {matrix}.",
  why: "A single number per sample is a class; a row of numbers is a set of labels or of probabilities. The two can't be mixed.",
  remedy: "Take the most likely class of each row with .argmax(axis=1).",
  documentation:
    "`predict` returns the probability of each class. `classification_report`, `confusion_matrix`, `accuracy_score` and the like expect class numbers on both sides, or one-hot rows on both.",
  example:
    'from sklearn.metrics import confusion_matrix\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])\nprint(confusion_matrix(np.array([0, 1, 2]), model.predict(np.zeros((3, 4)))))',
});
