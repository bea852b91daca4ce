/** A recurrent layer of Keras 2 that is to be unrolled over an open number of steps. */
import { problem } from "../catalogue";

export const unrolledOpenSteps = problem({
  code: "unrolled-open-steps",
  what: "unroll=True needs a fixed number of steps, but the input {input} leaves it open.",
  why: "Unrolling repeats the cell once per step, so Keras 2 has to know how many there are.",
  remedy: "Remove unroll, or give the Input a fixed number of steps.",
  documentation:
    "With `unroll=True` a recurrent layer of Keras 2 makes one copy of its step per time step, for which the time axis must be known. Keras 3 asks for it only when the model runs.",
  example: "x = keras.Input((None, 8))\ny = keras.layers.LSTM(4, unroll=True)(x)",
  keras: 2,
});
