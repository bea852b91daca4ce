/** A number or None unpacked into several names. */
import { problem } from "../catalogue";

export const notIterable = problem({
  code: "not-iterable",
  what: "{given} has no items to unpack into {names|name|names}.",
  why: "A number is a single value, and None is nothing: a function without a return gives None.",
  remedy:
    "Assign it to a single name. evaluate returns a list only for a model that was compiled with metrics.",
  documentation:
    "`loss, accuracy = model.evaluate(…)` needs a model that was compiled with a metric; without metrics `evaluate` returns just the loss, as a float.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nloss, accuracy = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))',
});
