/** TimeDistributed over an input without a time axis. */
import { problem } from "../catalogue";

export const timeAxisMissing = problem({
  code: "time-axis-missing",
  what: "TimeDistributed needs one axis more than the layer inside it, but the input is {input}.",
  why: "It applies the inner layer to every step along axis 1, so the input must be (batch, time, …features).",
  remedy:
    "Add the time axis to the Input, return sequences from the previous layer, or apply the inner layer directly.",
  documentation:
    "`TimeDistributed(layer)` applies `layer` to every time step with the same weights. An input of rank 2 has no steps to go along.",
  example: "x = keras.Input((8,))\ny = keras.layers.TimeDistributed(keras.layers.Dense(3))(x)",
});
