/** A Fourier transform shorter than the frames that it transforms. */
import type { ProblemText } from "../catalogue";

export const fftShorterThanFrame: ProblemText = {
  code: "fft-shorter-than-frame",
  what: {
    en: "A transform of {fft} cannot hold frames of {frame}.",
    "zh-cn": "长度为 {fft} 的变换容纳不下长度为 {frame} 的帧。",
  },
  why: {
    en: "Frames are padded with zeros to the length of the transform, never cut.",
    "zh-cn": "帧会用零填充到变换的长度，不会被截断。",
  },
  remedy: { en: "Make fft_length at least as long as the frame.", "zh-cn": "请让 fft_length 不小于帧长。" },
  documentation: "`fft_length` is the number of samples transformed at once; a power of two is fastest.",
  example: "layer = keras.layers.STFTSpectrogram(frame_length=16, fft_length=8)",
};
