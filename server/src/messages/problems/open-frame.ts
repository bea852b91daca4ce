/** A ConvLSTM over frames whose size is left open. */
import type { ProblemText } from "../catalogue";

export const openFrame: ProblemText = {
  code: "open-frame",
  what: { en: "The frames of {input} have no fixed size.", "zh-cn": "{input} 的帧没有固定大小。" },
  why: {
    en: "A ConvLSTM keeps a state as large as its output frame, so height, width and channels must be numbers.",
    "zh-cn": "ConvLSTM 保存与输出帧同样大小的状态，因此高、宽和通道数必须确定。",
  },
  remedy: {
    en: "Give the Input the size of the frames; only the batch and the number of frames may stay open.",
    "zh-cn": "请在 Input 中给出帧的大小；只有批和帧数可以不确定。",
  },
  documentation:
    "The recurrent state of a ConvLSTM has the shape of one output frame, which Keras has to know when the layer is built.",
  example: "x = keras.Input((10, None, None, 3))\ny = keras.layers.ConvLSTM2D(8, 3)(x)",
};
