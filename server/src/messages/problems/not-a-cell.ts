/** Something other than a recurrent cell given to RNN. */
import { problem } from "../catalogue";

export const notACell = problem({
  code: "not-a-cell",
  what: "This is not a recurrent cell.",
  why: "RNN calls its cell at every step and needs to know the size of its state (state_size).",
  remedy: "Give it LSTMCell, GRUCell, SimpleRNNCell, or a cell of your own with call and state_size.",
  documentation:
    "A cell computes one step: `call(inputs, states)` returns the output and the new states, and `state_size` says how large they are.",
  example: "layer = keras.layers.RNN(keras.layers.Dense(3))",
});
