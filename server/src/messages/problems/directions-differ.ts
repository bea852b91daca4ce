/** Two layers of Bidirectional that return different things. */
import { problem } from "../catalogue";

export const directionsDiffer = problem({
  code: "directions-differ",
  what: "{attribute} is {forward} for the forward layer and {backward} for the backward layer.",
  why: "Their outputs are joined step by step, so both must return the same kind of output.",
  remedy: "Use the same return_sequences, return_state and stateful for both layers.",
  documentation:
    "A `backward_layer` must agree with the forward layer in `return_sequences`, `return_state` and `stateful`.",
  example:
    "layers = keras.layers\nlayer = layers.Bidirectional(layers.LSTM(3), backward_layer=layers.LSTM(3, go_backwards=True, return_sequences=True))",
});
