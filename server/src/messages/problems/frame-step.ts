/** A step between frames that leaves samples out or stands still. */
import { problem } from "../catalogue";

export const frameStep = problem({
  code: "frame-step",
  what: "A step of {step} can't be used with frames of {frame}.",
  why: "The step must be at least 1 and at most as long as a frame, so that no sample is skipped.",
  remedy: "Choose a frame_step between 1 and frame_length.",
  documentation: "`frame_step` is how far the window moves; half a frame by default.",
  example: "layer = keras.layers.STFTSpectrogram(frame_length=16, frame_step=17)",
});
