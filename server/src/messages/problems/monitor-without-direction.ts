/** A callback that can't tell whether a metric should grow or shrink. */
import { problem } from "../catalogue";

export const monitorWithoutDirection = problem({
  code: "monitor-without-direction",
  what: "{callback} monitors {monitor}, and nothing says whether higher is better.",
  why: "Keras knows this for its own metrics, not for functions.",
  remedy: 'Set mode="max" if higher is better, mode="min" if lower is.',
  documentation:
    'With `mode="auto"`, the default, `EarlyStopping` and `ModelCheckpoint(save_best_only=True)` ask the metric for its direction. Metrics that are functions of the program, and those that count, have none. Keras 2 guessed it from the name.',
  example:
    'def dice(y_true, y_pred):\n    return keras.ops.mean(y_true * y_pred)\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "binary_crossentropy", metrics=[dice])\nstop = keras.callbacks.EarlyStopping(monitor="val_dice")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.25, callbacks=[stop])',
});
