/** A function for `LearningRateScheduler` that gives something else than a float. */
import { problem } from "../catalogue";

export const scheduleNotAFloat = problem({
  code: "schedule-not-a-float",
  what: "{function} gives {given} for epoch {epoch}, not a float.",
  why: "LearningRateScheduler sets the learning rate to what its function returns. A function without a return on some path gives None there.",
  remedy: "Return a float on every path: float(…), or the rate that it was given.",
  documentation:
    "The function is called with the number of the epoch, from 0, and the present rate. Keras 3 takes floats of Python and NumPy, and no tensor.",
  example:
    'def schedule(epoch, rate):\n    if epoch > 5:\n        return rate * 0.5\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(schedule)])',
});
