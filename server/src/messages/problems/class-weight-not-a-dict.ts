/** Class weights that are not a dict. */
import { problem } from "../catalogue";

export const classWeightNotADict = problem({
  code: "class-weight-not-a-dict",
  what: "class_weight is {given}, not a dict from class numbers to weights.",
  why: "Keras looks up the weight of each class number in the dict.",
  remedy:
    "Give a dict with one weight for each class number; dict(enumerate(weights)) makes one from an array.",
  documentation:
    '`sklearn.utils.class_weight.compute_class_weight` returns an array in the order of the classes. Keras does not understand `"balanced"`.',
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)), class_weight=np.array([1.0, 2.5]))',
});
