/** Weights or their number asked of a layer or model that has none yet. */
import { problem } from "../catalogue";

export const notBuilt = problem({
  code: "not-built",
  what: "{layer} is not built, so it has no weights yet.",
  why: "Weights are made when the shape of the input is known: by an Input, by build, or by the first call.",
  remedy: "Start the model with keras.Input, or call build with the input's shape first.",
  documentation:
    "`model.summary()` shows such a model as unbuilt; `count_params()` raises, and `get_weights()` returns an empty list.",
  example: "model = keras.Sequential([keras.layers.Dense(3)])\nn = model.count_params()",
});
