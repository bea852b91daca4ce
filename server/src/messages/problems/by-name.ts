/** Weights that are to be loaded by layer name, from a file without names. */
import { problem } from "../catalogue";

export const byName = problem({
  code: "by-name",
  what: "by_name can't be used with {name}.",
  why: "Files of this format store weights by position in the model, not by layer name.",
  remedy: "Remove by_name; skip_mismatch=True skips what does not fit.",
  documentation:
    "`by_name=True` is for files of the older format, whose names end in plain `.h5` or `.hdf5`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.load_weights("model.weights.h5", by_name=True)',
});
