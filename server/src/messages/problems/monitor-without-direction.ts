/** A callback that can't tell whether a metric should grow or shrink. */
import { problem } from "../catalogue";

export const monitorWithoutDirection = problem({
  code: "monitor-without-direction",
  what: "{callback} monitors {monitor}, and nothing says whether more of it is better.",
  why: "Keras knows this of its own metrics, not of functions.",
  remedy: 'Give mode="max" where more is better, mode="min" where less is.',
  documentation:
    'With `mode="auto"`, the default, `EarlyStopping` and `ModelCheckpoint(save_best_only=True)` ask the metric for its direction. Metrics that are functions of the program\'s own, and those that count, have none. Keras 2 went by the name.',
  example:
    'def dice(y_true, y_pred):\n    return keras.ops.mean(y_true * y_pred)\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "binary_crossentropy", metrics=[dice])\nstop = keras.callbacks.EarlyStopping(monitor="val_dice")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.25, callbacks=[stop])',
});
