/** A recurrent layer that is given another number of states than it keeps. */
import { problem } from "../catalogue";

export const statesDiffer = problem({
  code: "states-differ",
  what: "{layer} has {expected|state|states}, but is given {given}.",
  why: "An LSTM has two states, a GRU and a SimpleRNN one. Keras does not check their number, and fails when the layer runs.",
  remedy: "Pass {expected} in initial_state, or use a layer that has {given}.",
  documentation:
    "A GRU encoder returns one state, which is not enough for an LSTM decoder: `return_state=True` returns the output and every state, two for an LSTM.",
  example:
    "x, h = keras.Input((5, 3)), keras.Input((4,))\nmodel = keras.Model([x, h], keras.layers.LSTM(4)(x, initial_state=[h]))\nmodel.predict([np.zeros((2, 5, 3)), np.zeros((2, 4))])",
});
