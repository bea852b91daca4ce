/** A layer that does not run along time inside Bidirectional. */
import { problem } from "../catalogue";

export const notRecurrent = problem({
  code: "not-recurrent",
  what: "{layer} is not a recurrent layer.",
  why: "Bidirectional runs one copy of its layer forwards and one backwards, which only recurrent layers can do.",
  remedy: "Use LSTM, GRU, SimpleRNN, RNN or a ConvLSTM inside it.",
  documentation:
    "`Bidirectional` needs a layer with `go_backwards`, `return_sequences` and `return_state`: a recurrent one.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.Bidirectional(keras.layers.Dense(3))(x)",
});
