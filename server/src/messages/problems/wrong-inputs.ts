/** Another number of inputs than a layer or model takes. */
import { problem } from "../catalogue";

export const wrongInputs = problem({
  code: "wrong-inputs",
  what: "{layer} takes {expected|input|inputs}, but {given|is|are} given.",
  why: "A functional model is called with exactly the inputs it was created with.",
  remedy: "Pass all its inputs, in a list or in a dict by name.",
  documentation:
    "A model with two inputs is called on a list of two tensors, or on a dict with the names of its inputs.",
  example:
    "a = keras.Input((3,))\nb = keras.Input((3,))\nmodel = keras.Model([a, b], keras.layers.Add()([a, b]))\ny = model(a)",
});
