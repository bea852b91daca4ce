/** A dict or a list of labels for a model that has one output. */
import { problem } from "../catalogue";

export const labelsNotAlone = problem({
  code: "labels-not-alone",
  what: "The labels are a {given} of {count|array|arrays}, but the model has a single output.",
  why: "Keras 3 compares the structure of the labels with that of the outputs, and the output is one tensor, not a {given}.",
  remedy: "Pass the array of labels itself.",
  documentation:
    "A model with one output tensor needs its labels as one array. Given a dict, Keras 3.8 and newer use the key as the labels, which is not a number; older releases used the array under the output's name. Only models with several outputs, or with a dict of outputs, accept labels by name.",
  example:
    'x = keras.Input((5,))\nmodel = keras.Model(x, keras.layers.Dense(1, name="price")(x))\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 5)), {"price": np.zeros((8, 1))})',
});
