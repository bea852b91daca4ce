/** Weights of classes that are no dict. */
import { problem } from "../catalogue";

export const classWeightNotADict = problem({
  code: "class-weight-not-a-dict",
  what: "class_weight is {given}, not a dict from class numbers to weights.",
  why: "Keras asks the dict for the weight of each label's class number.",
  remedy:
    "Give a dict with one weight for each class number; dict(enumerate(weights)) makes one of an array.",
  documentation:
    '`sklearn.utils.class_weight.compute_class_weight` gives an array in the order of the classes. Keras does not know `"balanced"`.',
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)), class_weight=np.array([1.0, 2.5]))',
});
