/** A layer with several outputs inside one that gives each step a single one. */
import { problem } from "../catalogue";

export const severalOutputs = problem({
  code: "several-outputs",
  what: "{layer} returns {count|output|outputs}, but TimeDistributed takes a layer with one.",
  why: "TimeDistributed adds the time axis to the single output shape of its layer.",
  remedy: "Wrap a layer or model for each output, or join the outputs inside it with Concatenate.",
  documentation:
    "Two models that share their first layers, each with one output, can both be wrapped. For an LSTM, leave out `return_state`.",
  example:
    "step = keras.Input((8,))\ntwo = keras.Model(step, [keras.layers.Dense(3)(step), keras.layers.Dense(4)(step)])\nkeras.layers.TimeDistributed(two)(keras.Input((5, 8)))",
});
