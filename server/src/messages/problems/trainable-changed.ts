/** Training goes on after layers were frozen or unfrozen, without compiling anew. */
import { problem } from "../catalogue";

export const trainableChanged = problem({
  code: "trainable-changed",
  what: "There are now {now} trainable parameters, but training was prepared for {before}.",
  why: "The training step is built once, when training begins, and keeps the set of weights it trains.",
  remedy: "Call compile again after setting `trainable`.",
  documentation:
    "Setting `trainable` after a model was trained has no effect on its next `fit` until `compile` is called.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])\nmodel.layers[0].trainable = False\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))\nmodel.layers[0].trainable = True\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
