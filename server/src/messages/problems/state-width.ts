/** A recurrent layer that starts from states of another width than its own. */
import { problem } from "../catalogue";

export const stateWidth = problem({
  code: "state-width",
  what: "{layer} has states of {expected|number|numbers}, but is given one of {given}.",
  why: "A state is multiplied by the layer's recurrent weights, so it has as many numbers as the layer has units. Keras compares them only when the layer runs.",
  remedy: "Give the layer {given|unit|units}, or bring the state to {expected|number|numbers} with a Dense.",
  documentation:
    "The states of a Bidirectional encoder, concatenated, are twice as wide as those of each direction: the decoder needs twice the units.",
  example:
    "x = keras.Input((5, 3))\nh = keras.Input((7,))\nmodel = keras.Model([x, h], keras.layers.GRU(4)(x, initial_state=h))\nmodel.predict([np.zeros((2, 5, 3)), np.zeros((2, 7))])",
});
