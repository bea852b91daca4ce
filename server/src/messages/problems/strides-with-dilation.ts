/** Strides and dilation together, which no kernel implements. */
import { problem } from "../catalogue";

export const stridesWithDilation = problem({
  code: "strides-with-dilation",
  what: "strides={strides} and dilation_rate={dilation} can't both be more than 1.",
  why: "No implementation of convolution both skips positions and spreads its window.",
  remedy: "Keep one of them at 1; a pooling layer can do the downsampling.",
  documentation:
    "Conv1D, Conv2D, Conv3D and their transposed forms refuse `strides > 1` together with `dilation_rate > 1` when they are created.",
  example: "keras.layers.Conv1D(8, 3, strides=2, dilation_rate=2)",
});
