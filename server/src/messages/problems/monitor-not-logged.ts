/** A callback that monitors a number which training does not give. */
import { problem } from "../catalogue";

export const monitorNotLogged = problem({
  code: "monitor-not-logged",
  what: "{callback} monitors {monitor}, which this training does not give.",
  why: "The numbers of this fit are {logs}.",
  remedy: "Monitor one of them, or give fit validation data for the names that begin with val_.",
  documentation:
    "A callback looks its number up by name in what training logs: loss, the metrics of compile by the names given there, and the same with `val_` where there is validation. Where the name is missing, Keras warns and never stops or saves; where it can't tell whether more is better, it raises.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "binary_crossentropy", metrics=["accuracy"])\nstop = keras.callbacks.EarlyStopping(monitor="val_acc")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.25, callbacks=[stop])',
});
