/** A stateful recurrent layer given another number of samples than its state has rows. */
import { problem } from "../catalogue";

export const statefulBatchDiffers = problem({
  code: "stateful-batch-differs",
  what: "The stateful layer keeps the state of {expected|sample|samples}, but this batch has {given}.",
  why: "The state that is kept between batches has one row per sample, so every batch must have as many samples as the first.",
  remedy: "Set batch_size to {expected} and pass a multiple of {expected|sample|samples}.",
  documentation:
    "To predict with another batch size, build the same model with that batch size and copy the weights of the first.",
  example:
    "model = keras.Sequential([keras.Input(batch_shape=(4, 6, 5)), keras.layers.LSTM(3, stateful=True)])\nmodel.predict(np.zeros((3, 6, 5)))",
});
