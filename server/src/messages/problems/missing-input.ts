/** A dict of data that has no entry for one of a model's inputs. */
import { problem } from "../catalogue";

export const missingInput = problem({
  code: "missing-input",
  what: "Nothing is given for the input {input}; the keys are {keys}.",
  why: "Data in a dict goes to the inputs by name: a key is the name of an Input, or its key in the dict of inputs that the model was made of.",
  remedy: "Add the missing key, or name the Input after the key that is given.",
  documentation:
    "Keys that no input has are ignored, but a surplus key that sorts before the others shifts them all, for Keras flattens a dict by its sorted keys.",
  example:
    'a = keras.Input((3,), name="left")\nb = keras.Input((3,), name="right")\nmodel = keras.Model([a, b], keras.layers.Add()([a, b]))\nmodel.predict({"left": np.zeros((4, 3)), "rigth": np.zeros((4, 3))})',
});
