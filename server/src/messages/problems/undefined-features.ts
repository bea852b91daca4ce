/** A weight along an axis whose length is left open. */
import { problem } from "../catalogue";

export const undefinedFeatures = problem({
  code: "undefined-features",
  what: "The layer needs a weight of shape {weight}, but an axis of its input {input} has no fixed length.",
  why: "Weights are made when the layer is built and cannot have an open axis (None).",
  remedy: "Fix the length in the Input, or use a global pooling layer instead of Flatten.",
  documentation:
    "A Dense layer has one row of weights per input feature, so the last axis of its input must be a number. `Flatten` of an open axis is open itself; global pooling gives a fixed width for any length.",
  example: "x = keras.Input((None, 9))\ny = keras.layers.Dense(4)(keras.layers.Flatten()(x))",
});
