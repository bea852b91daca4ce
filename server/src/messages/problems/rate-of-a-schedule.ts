/** A callback that sets the learning rate of an optimizer whose rate comes from a schedule. */
import { problem } from "../catalogue";

export const rateOfASchedule = problem({
  code: "rate-of-a-schedule",
  what: "{callback} sets the learning rate, which is controlled by {schedule}.",
  why: "The rate of an optimizer with a schedule is computed from the step, and can't be set.",
  remedy: "Give the optimizer a number, or remove the callback.",
  documentation:
    "`LearningRateScheduler` sets the rate at the first epoch, so training ends there. `ReduceLROnPlateau` sets it once the monitored value stops improving, often hours later, so that is a warning.",
  example:
    'schedule = keras.optimizers.schedules.CosineDecay(0.1, 1000)\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile(keras.optimizers.SGD(schedule), "mse")\nlower = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1))\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[lower])',
});
