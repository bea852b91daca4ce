/** Outputs that are no probabilities, for a loss that wants them. */
import { problem } from "../catalogue";

export const noProbabilities = problem({
  code: "no-probabilities",
  what: "{loss} expects probabilities, but the last layer outputs any number ({activation}).",
  why: "The loss clips the outputs to 0 … 1 before it takes the logarithm, so most of them have no gradient.",
  remedy: "Give the last layer {fitting}, or set from_logits=True on the loss.",
  documentation:
    "Without an activation a Dense layer gives logits. Keras's crossentropies take probabilities unless `from_logits=True`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "sparse_categorical_crossentropy")',
});
