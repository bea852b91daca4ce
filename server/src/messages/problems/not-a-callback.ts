/** Something among the callbacks of a training whose methods can't be called, such as a class. */
import { problem } from "../catalogue";

export const notACallback = problem({
  code: "not-a-callback",
  what: "The callbacks contain {given}, which is not a callback.",
  why: "Training calls the methods of an object: on_epoch_end, on_train_batch_end and others.",
  remedy: "Give an instance of a class that derives from keras.callbacks.Callback.",
  documentation:
    "`EarlyStopping` is a class; `EarlyStopping()` is a callback. A function that returns a learning rate goes into `LearningRateScheduler`, one that should run after each epoch into `LambdaCallback(on_epoch_end=…)`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.EarlyStopping])',
});
