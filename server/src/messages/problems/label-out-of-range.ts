/** A class number beyond the classes that the model tells apart. */
import { problem } from "../catalogue";

export const labelOutOfRange = problem({
  code: "label-out-of-range",
  what: "A label is {label}, but the outputs {outputs} have the classes 0 to {last}.",
  why: "Class numbers start at 0, so the last of {classes|class|classes} is {last}.",
  remedy: "Number the labels from 0, or give the last layer more units.",
  documentation:
    "Labels 1 to n need n + 1 units, or 1 subtracted. On a GPU such a label gives nan instead of an error.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy")\nmodel.fit(np.zeros((3, 4)), np.array([1, 2, 3]))',
});
