/** A keyword of an older Keras that nothing takes the place of. */
import { problem } from "../catalogue";

export const removedArgument = problem({
  code: "removed-argument",
  what: "{layer} no longer has an argument {argument}.",
  why: "Keras removed it, and nothing takes its place.",
  remedy: "Remove it.",
  documentation:
    "Arguments such as `workers` and `use_multiprocessing` of `fit` (they belong to `keras.utils.PyDataset` now), `time_major` of recurrent layers or `mode` of BatchNormalization are gone. A fix that removes them is offered where the given value had no effect, or has none today.",
  example: "layer = keras.layers.LSTM(4, time_major=False)",
});
