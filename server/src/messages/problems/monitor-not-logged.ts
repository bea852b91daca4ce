/** A callback that monitors a value that training does not log. */
import { problem } from "../catalogue";

export const monitorNotLogged = problem({
  code: "monitor-not-logged",
  what: "{callback} monitors {monitor}, which this training does not log.",
  why: "This fit logs {logs}.",
  remedy: "Monitor one of them, or pass validation data to fit for names that begin with val_.",
  documentation:
    "A callback looks up its value by name in the training logs: loss, the metrics of compile by the names given there, and the same with `val_` where there is validation. Where the name is missing, Keras only warns, and the callback never stops or saves anything; where it can't tell whether higher is better, it raises.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "binary_crossentropy", metrics=["accuracy"])\nstop = keras.callbacks.EarlyStopping(monitor="val_acc")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.25, callbacks=[stop])',
});
