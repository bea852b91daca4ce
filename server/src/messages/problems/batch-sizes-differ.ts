/** Tensors with different batch sizes that are to be merged. */
import { problem } from "../catalogue";

export const batchSizesDiffer = problem({
  code: "batch-sizes-differ",
  what: "The inputs {inputs} have different batch sizes.",
  why: "Merging goes sample by sample, so every input must have the same number of samples.",
  remedy: "Give all inputs the same batch size, or leave it open.",
  documentation: "The first axis is the batch. Merging layers never broadcast it; it may only be left open.",
  example:
    "a = keras.Input(batch_shape=(4, 8))\nb = keras.Input(batch_shape=(5, 8))\ny = keras.layers.Add()([a, b])",
});
