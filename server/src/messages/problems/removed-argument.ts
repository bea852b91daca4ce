/** A keyword of an older Keras that nothing takes the place of. */
import { problem } from "../catalogue";

export const removedArgument = problem({
  code: "removed-argument",
  what: "{layer} no longer has an argument {argument}.",
  why: "Keras removed it, and nothing takes its place.",
  remedy: "Remove it.",
  documentation:
    "Arguments such as `workers` and `use_multiprocessing` of `fit` (they belong to `keras.utils.PyDataset` now), `time_major` of recurrent layers or `mode` of BatchNormalization are gone. Removing them is offered where the value that was given changed nothing, or changes nothing today.",
  example: "layer = keras.layers.LSTM(4, time_major=False)",
});
