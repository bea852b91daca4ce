/** Something other than a layer given to a wrapper. */
import { problem } from "../catalogue";

export const notALayer = problem({
  code: "not-a-layer",
  what: "{given} is not a layer.",
  why: "The wrapper builds and applies the layer that it is given, so it needs a layer object.",
  remedy: "Give it a layer, such as layers.LSTM(64), with its parentheses.",
  documentation:
    "`TimeDistributed` and `Bidirectional` take a layer object as their first argument; a function goes into a `Lambda` first.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.TimeDistributed('dense')(x)",
});
