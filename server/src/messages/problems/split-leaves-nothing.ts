/** A share for validation that takes all samples, or none. */
import { problem } from "../catalogue";

export const splitLeavesNothing = problem({
  code: "split-leaves-nothing",
  what: "validation_split={share} of {samples|sample|samples} leaves {training} for training and {validation} for validation.",
  why: "The last samples go to validation, and floor(samples × (1 − validation_split)) stay for training. Neither part may be empty.",
  remedy: "Use a fraction between 0 and 1 that leaves samples for both.",
  documentation:
    "Keras 3 checks this before training begins. A fraction of 0 keeps nothing for validation, and is allowed.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=1.0)',
});
