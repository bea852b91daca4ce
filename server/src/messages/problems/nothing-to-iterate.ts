/** A loop over what gives no items. */
import { problem } from "../catalogue";

export const nothingToIterate = problem({
  code: "nothing-to-iterate",
  what: "{given} gives no items for a loop.",
  why: "A loop asks for items one after another, and this object has no way to give any.",
  remedy:
    "Go through range(n) for a number, kf.split(x) for folds, model.layers for a model, history.history for a history.",
  documentation:
    "`for i in 10` needs `range(10)`. A `KFold` makes its folds in `split(x)`. A model is no list of layers: `model.layers` is one.",
  example:
    "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nfor layer in model:\n    print(layer.name)",
});
