/** A dict or a list of labels for a model that has one output. */
import { problem } from "../catalogue";

export const labelsNotAlone = problem({
  code: "labels-not-alone",
  what: "The labels are a {given} of {count}. The model has one output, which takes them alone.",
  why: "Keras 3 matches the structure of labels with that of the outputs; the output is one tensor, not a {given}.",
  remedy: "Give the labels of this output alone.",
  documentation:
    "A model whose output is one tensor takes labels that are one array. In a dict, Keras 3 takes the key for the labels, which is no number. Keras 2 took the array under the name of the output. Only a model whose outputs are a dict, or several, takes labels by name.",
  example:
    'x = keras.Input((5,))\nmodel = keras.Model(x, keras.layers.Dense(1, name="price")(x))\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 5)), {"price": np.zeros((8, 1))})',
});
