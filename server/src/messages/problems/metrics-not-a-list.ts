/** Metrics given to `compile` without a list. */
import { problem } from "../catalogue";

export const metricsNotAList = problem({
  code: "metrics-not-a-list",
  what: "{argument} is {given}, not a list.",
  why: "Keras 3 takes a list, a tuple or a dict of metrics.",
  remedy: "Put it in a list: [{given}].",
  documentation: "Keras 2 also accepted a single metric.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse", metrics="mae")',
});
