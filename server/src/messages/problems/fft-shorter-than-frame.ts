/** A Fourier transform shorter than the frames that it transforms. */
import { problem } from "../catalogue";

export const fftShorterThanFrame = problem({
  code: "fft-shorter-than-frame",
  what: "A transform of {fft} cannot hold frames of {frame}.",
  why: "Frames are padded with zeros to the length of the transform, never cut.",
  remedy: "Make fft_length at least as long as the frame.",
  documentation: "`fft_length` is the number of samples transformed at once; a power of two is fastest.",
  example: "layer = keras.layers.STFTSpectrogram(frame_length=16, fft_length=8)",
});
