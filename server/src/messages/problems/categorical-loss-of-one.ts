/** A categorical loss on a single output, which is always the same. */
import { problem } from "../catalogue";

export const categoricalLossOfOne = problem({
  code: "categorical-loss-of-one",
  what: "{loss} on a single output per sample is always the same.",
  why: "It compares the probabilities of classes that exclude each other; with one class there is nothing to choose.",
  remedy: "Use binary_crossentropy with sigmoid, or one unit per class.",
  documentation:
    "With one unit, `categorical_crossentropy` divides the output by itself, so nothing is learned.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "categorical_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
