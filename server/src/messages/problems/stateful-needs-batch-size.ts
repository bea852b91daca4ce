/** A stateful recurrent layer without a fixed batch size. */
import { problem } from "../catalogue";

export const statefulNeedsBatchSize = problem({
  code: "stateful-needs-batch-size",
  what: "stateful=True needs a fixed batch size, but the input is {input}.",
  why: "The state that is kept between batches has one row per sample, so their number must be known.",
  remedy: "Give the Input a batch size (batch_shape or batch_size), or remove stateful.",
  documentation:
    "A stateful layer keeps its state from one batch to the next in a variable of shape `(batch, units)`.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.LSTM(3, stateful=True)(x)",
});
