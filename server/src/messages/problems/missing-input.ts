/** A dict of data that has no entry for one of a model's inputs. */
import { problem } from "../catalogue";

export const missingInput = problem({
  code: "missing-input",
  what: "Nothing is given for the input {input}; the keys are {keys}.",
  why: "Data in a dict is matched to the inputs by name: a key is the name of an Input, or its key in the dict of inputs the model was created with.",
  remedy: "Add the missing key, or rename the Input to match the given key.",
  documentation:
    "Keys that no input has are ignored, but an extra key that sorts before the others shifts them all, since Keras flattens a dict in the order of its sorted keys.",
  example:
    'a = keras.Input((3,), name="left")\nb = keras.Input((3,), name="right")\nmodel = keras.Model([a, b], keras.layers.Add()([a, b]))\nmodel.predict({"left": np.zeros((4, 3)), "rigth": np.zeros((4, 3))})',
});
