/** A softmax over one unit, which always gives 1. */
import { problem } from "../catalogue";

export const softmaxOfOne = problem({
  code: "softmax-of-one",
  what: "softmax over an axis of length 1 gives 1 for every input.",
  why: "Softmax divides each value by the sum along the last axis, and here that axis has a single value.",
  remedy:
    "Use sigmoid for two classes, or one unit for each class; to weigh the steps of a sequence, take the softmax over their axis.",
  documentation: "The layer runs but learns nothing: its output is always 1, and its gradient is 0.",
  example: 'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="softmax")])',
});
