/** Something among the callbacks of a training whose methods can't be called, such as a class. */
import { problem } from "../catalogue";

export const notACallback = problem({
  code: "not-a-callback",
  what: "The callbacks hold {given}, which is no callback.",
  why: "Training calls the methods of an object: on_epoch_end, on_train_batch_end and others.",
  remedy: "Give an instance of a class that derives from keras.callbacks.Callback.",
  documentation:
    "`EarlyStopping` is a class, and `EarlyStopping()` the callback. A function that gives a learning rate goes into `LearningRateScheduler`, one that is to run after each epoch into `LambdaCallback(on_epoch_end=…)`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.EarlyStopping])',
});
