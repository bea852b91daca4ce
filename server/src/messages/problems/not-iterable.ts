/** A number unpacked into several names. */
import { problem } from "../catalogue";

export const notIterable = problem({
  code: "not-iterable",
  what: "{given} has no items that could be unpacked into {names|name|names}.",
  why: "A number is a single value.",
  remedy: "Give it one name. evaluate gives a list only for a model that was compiled with metrics.",
  documentation:
    "`loss, accuracy = model.evaluate(…)` wants a model that was compiled with a metric: without metrics `evaluate` gives the loss alone, as a float.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nloss, accuracy = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))',
});
