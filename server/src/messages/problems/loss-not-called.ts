/** A loss object where the value of a loss is needed: its class was given labels and outputs as settings. */
import { problem } from "../catalogue";

export const lossNotCalled = problem({
  code: "loss-not-called",
  what: "{loss} is a loss object here, and no value of it.",
  why: "The class takes settings and makes an object; labels and outputs are given to that object.",
  remedy: "Call the object: {loss}()(labels, outputs).",
  documentation:
    "`keras.losses.MeanSquaredError()(y, x)` and `keras.losses.mean_squared_error(y, x)` give numbers, from which gradients are taken. `keras.losses.MeanSquaredError(y, x)` takes `y` for the way in which numbers are summed up.",
  example:
    "model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])\nwith tf.GradientTape() as tape:\n    loss = keras.losses.CategoricalCrossentropy(tf.ones((4, 2)), model(tf.ones((4, 3))))\ngradients = tape.gradient(loss, model.trainable_variables)",
});
