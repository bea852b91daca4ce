/** A recurrent layer that is given another number of states than it keeps. */
import { problem } from "../catalogue";

export const statesDiffer = problem({
  code: "states-differ",
  what: "{layer} keeps {expected|state|states}, it is given {given}.",
  why: "An LSTM keeps two states, a GRU and a SimpleRNN one. Keras takes them as they come and fails when the layer runs.",
  remedy: "Give initial_state {expected}, or use the layer that keeps {given}.",
  documentation:
    "A GRU that encodes gives one state, which an LSTM that decodes cannot start from: `return_state=True` gives the output and every state, two for an LSTM.",
  example:
    "x, h = keras.Input((5, 3)), keras.Input((4,))\nmodel = keras.Model([x, h], keras.layers.LSTM(4)(x, initial_state=[h]))\nmodel.predict([np.zeros((2, 5, 3)), np.zeros((2, 4))])",
});
