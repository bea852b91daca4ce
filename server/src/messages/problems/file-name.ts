/** A file name with an ending that Keras 3 does not write. */
import { problem } from "../catalogue";

export const fileName = problem({
  code: "file-name",
  what: "The file name {name} does not end in {endings}.",
  why: "Keras 3 recognizes the format by the file extension, and refuses others.",
  remedy: "Use a name that ends in {endings}.",
  documentation:
    "Models are saved as `.keras` or `.h5`, weights as `.weights.h5`; use `model.export` for a SavedModel.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.save_weights("model.h5")',
});
