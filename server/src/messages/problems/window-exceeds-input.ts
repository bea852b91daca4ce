/** A valid convolution or pooling window that is longer than what it slides over. */
import { problem } from "../catalogue";

export const windowExceedsInput = problem({
  code: "window-exceeds-input",
  what: "A window of {window} does not fit into an input of {length}.",
  why: "With padding 'valid' the window must lie entirely inside the input {input}, so nothing would be left.",
  remedy: "Use padding='same', a smaller window, or a longer input (less pooling before it).",
  documentation:
    "A window of `kernel_size` (or `pool_size`) elements, spread by `dilation_rate`, is laid over the input. With `padding='valid'` it may not extend past the edge; if it is longer than the input, there is no place for it, and Keras raises an error when the layer is built.",
  example: "x = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)",
});
