/** A row of labels for each sample where a splitter of scikit-learn counts classes. */
import { problem } from "../catalogue";

export const rowsOfLabels = problem({
  code: "rows-of-labels",
  what: "{splitter} is given labels {labels}, a row for each sample.",
  why: "It counts how many samples each class has, and so wants one number or text for each.",
  remedy: "Take the place of the largest number in each row with .argmax(axis=1).",
  documentation:
    "`StratifiedKFold.split(x, y)` uses the labels to share the classes out; one-hot rows are for the loss. Split by the class numbers, and index the one-hot array with what `split` gives.",
  example:
    "from sklearn.model_selection import StratifiedKFold\nlabels = keras.utils.to_categorical(np.arange(30) % 3, 3)\nfor train, test in StratifiedKFold(3).split(np.zeros((30, 4)), labels):\n    pass",
});
