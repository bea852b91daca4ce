/** Sample weights of another shape than the losses that they are multiplied with. */
import { problem } from "../catalogue";

export const weightSteps = problem({
  code: "weight-steps",
  what: "sample_weight has the shape {given}, but the losses of a batch have {expected}.",
  why: "A loss gives one number per sample, and per step where labels have steps; each is multiplied by its weight.",
  remedy: "Give one weight per sample: ({samples},).",
  documentation:
    "The loss is averaged over the last axis; what is left, (batch,) or (batch, steps), must broadcast with the weights.",
  example:
    'model = keras.Sequential([keras.Input((6, 2)), keras.layers.LSTM(3, return_sequences=True), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 6, 2)), np.zeros((8, 6, 1)), sample_weight=np.ones((8, 5)))',
});
