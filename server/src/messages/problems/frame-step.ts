/** A step between frames that leaves samples out or stands still. */
import type { ProblemText } from "../catalogue";

export const frameStep: ProblemText = {
  code: "frame-step",
  what: {
    en: "A step of {step} does not go with frames of {frame}.",
    "zh-cn": "步长 {step} 与长度为 {frame} 的帧不相配。",
  },
  why: {
    en: "The step must be at least 1 and at most as long as a frame, so that no sample is skipped.",
    "zh-cn": "步长至少为 1，且不超过帧长，这样才不会跳过样本。",
  },
  remedy: {
    en: "Choose a frame_step between 1 and frame_length.",
    "zh-cn": "请选择介于 1 和 frame_length 之间的 frame_step。",
  },
  documentation: "`frame_step` is how far the window moves; half a frame unless given.",
  example: "layer = keras.layers.STFTSpectrogram(frame_length=16, frame_step=17)",
};
