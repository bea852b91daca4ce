/** Something other than a layer given to a wrapper. */
import { problem } from "../catalogue";

export const notALayer = problem({
  code: "not-a-layer",
  what: "{given} is not a layer.",
  why: "A Sequential and the wrappers build and apply what they are given, so they need a layer object.",
  remedy: "Pass a layer object such as layers.LSTM(64), including the parentheses.",
  documentation:
    "`Sequential`, `TimeDistributed` and `Bidirectional` take layer objects: `Flatten()` and not `Flatten`, a model and not its `output`. A function goes into a `Lambda` first.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.TimeDistributed('dense')(x)",
});
