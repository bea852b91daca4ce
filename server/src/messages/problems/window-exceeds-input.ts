/** A valid convolution or pooling window that is longer than what it slides over. */
import type { ProblemText } from "../catalogue";

export const windowExceedsInput: ProblemText = {
  code: "window-exceeds-input",
  what: {
    en: "A window of {window} does not fit into an input of {length}.",
    "zh-cn": "大小为 {window} 的窗口放不进长度为 {length} 的输入。",
  },
  why: {
    en: "With padding 'valid' the window must lie wholly inside the input {input}, so nothing would be left.",
    "zh-cn": "padding 为 'valid' 时，窗口必须完全位于输入 {input} 之内，因此不会有任何输出。",
  },
  remedy: {
    en: "Use padding='same', a smaller window, or a longer input (fewer poolings before).",
    "zh-cn": "请使用 padding='same'、更小的窗口，或更长的输入（减少前面的池化）。",
  },
  documentation:
    "A window of `kernel_size` (or `pool_size`) elements, spread by `dilation_rate`, is laid over the input. With `padding='valid'` it may not reach over the border; where it is longer than the input there is no place for it, and Keras raises an error when the layer is built.",
  example: "x = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)",
};
