/** Scores of several classes, or labels of several classes, given to a metric of one score a sample. */
import { problem } from "../catalogue";

export const scoresOfClasses = problem({
  code: "scores-of-classes",
  what: "{function} is given scores {scores} for labels {labels}.",
  why: "It rates one score for each sample, and wants to be told how several classes are to be counted.",
  remedy: "Give the scores of one class, or say how classes are counted where it has `multi_class`.",
  documentation:
    '`predict` of a network with a unit for each class gives a row for each sample. Of two classes the second column is the score, `scores[:, 1]`. Of more, `roc_auc_score` takes all of them with `multi_class="ovr"`; the curves are drawn of one class at a time.',
  example:
    'from sklearn.metrics import roc_auc_score\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])\nprint(roc_auc_score(np.array([0, 1, 2]), model.predict(np.zeros((3, 4)))))',
});
