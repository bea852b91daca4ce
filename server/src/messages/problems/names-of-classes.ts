/** Names in a report of scikit-learn that are fewer than its classes. */
import { problem } from "../catalogue";

export const namesOfClasses = problem({
  code: "names-of-classes",
  what: "There are {given} names for {least} or more classes.",
  why: "The report has a line for each class that stands among the labels or the predictions, and each line one name.",
  remedy: "Give as many names as classes, or the classes that are named with `labels`.",
  documentation:
    "`classification_report(y_true, y_pred, target_names=names)` counts the different values of both arrays.",
  example:
    'from sklearn.metrics import classification_report\nlabels = np.array([0, 1, 2])\nprint(classification_report(labels, labels, target_names=["cat", "dog"]))',
});
