/** Weights that are to be loaded by the names of layers, from a file that has none. */
import { problem } from "../catalogue";

export const byName = problem({
  code: "by-name",
  what: "by_name does not go with {name}.",
  why: "Files of this format keep the weights by their place in the model, not by the names of layers.",
  remedy: "Leave by_name out; skip_mismatch=True passes over what does not fit.",
  documentation: "`by_name=True` is for files of the older format, which end in `.h5` or `.hdf5` alone.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.load_weights("model.weights.h5", by_name=True)',
});
