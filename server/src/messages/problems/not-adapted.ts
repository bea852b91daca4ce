/** Preprocessing layers that are called before they learnt from data. */
import { problem } from "../catalogue";

export const notAdapted = problem({
  code: "not-adapted",
  what: "{layer} has learnt nothing yet.",
  why: "It takes its vocabulary, or the bounds of its bins, from data in adapt, or from an argument; until then it can compute nothing.",
  remedy: "Call adapt on the training data first.",
  documentation:
    "A model may be built with such a layer before it is adapted, since only its shapes are needed then. Called on data it raises.",
  example: 'lookup = keras.layers.StringLookup()\nx = lookup(np.array([["Rome"], ["Oslo"]]))',
});
