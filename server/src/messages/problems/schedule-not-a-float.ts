/** A function for `LearningRateScheduler` that gives something else than a float. */
import { problem } from "../catalogue";

export const scheduleNotAFloat = problem({
  code: "schedule-not-a-float",
  what: "{function} returns {given} for epoch {epoch}, not a float.",
  why: "LearningRateScheduler sets the learning rate to what its function returns. A function returns None on a path without a return statement.",
  remedy: "Return a float on every path: float(…), or the rate it was given.",
  documentation:
    "The function is called with the epoch number, starting at 0, and the current rate. Keras 3 accepts Python and NumPy floats, but no tensors.",
  example:
    'def schedule(epoch, rate):\n    if epoch > 5:\n        return rate * 0.5\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(schedule)])',
});
