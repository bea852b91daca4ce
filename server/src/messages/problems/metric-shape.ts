/** Labels and outputs that a metric cannot compare. */
import { problem } from "../catalogue";

export const metricShape = problem({
  code: "metric-shape",
  what: "{metric} compares outputs {outputs} with labels {labels}.",
  why: "This metric compares labels and outputs element by element.",
  remedy:
    "Use a metric that fits the labels, such as sparse_categorical_accuracy for class numbers, or bring the labels to the shape of the outputs.",
  documentation:
    "`Precision`, `Recall` and `AUC` count right and wrong elements, so class numbers can't be used with one output per class, nor with `MeanIoU` unless it has `sparse_y_pred=False`; `F1Score`, `FBetaScore` and `R2Score` need labels and outputs with two axes; metrics that are the mean of a loss compare as that loss does.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Precision()])\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)))',
});
