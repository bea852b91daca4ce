/** Strides and dilation together, which no kernel implements. */
import type { ProblemText } from "../catalogue";

export const stridesWithDilation: ProblemText = {
  code: "strides-with-dilation",
  what: {
    en: "strides={strides} and dilation_rate={dilation} can't both be more than 1.",
    "zh-cn": "strides={strides} 与 dilation_rate={dilation} 不能同时大于 1。",
  },
  why: {
    en: "No implementation of the convolution skips positions and spreads its window at once.",
    "zh-cn": "卷积的实现不支持同时跳步和扩张窗口。",
  },
  remedy: {
    en: "Keep one of them at 1; a pooling layer can do the shortening.",
    "zh-cn": "请将其中之一保持为 1；缩短可以交给池化层。",
  },
  documentation:
    "Conv1D, Conv2D, Conv3D and their transposed forms refuse `strides > 1` together with `dilation_rate > 1` when they are constructed.",
  example: "keras.layers.Conv1D(8, 3, strides=2, dilation_rate=2)",
};
