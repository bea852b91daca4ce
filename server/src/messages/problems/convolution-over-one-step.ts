/** A convolution along an axis of one step, where steps and features seem to have changed places. */
import { problem } from "../catalogue";

export const convolutionOverOneStep = problem({
  code: "convolution-over-one-step",
  what: "{layer} slides over {steps} step with a kernel of {kernel}; the input is {input}.",
  why: "Conv1D reads (batch, steps, features): of a kernel wider than the series all but the middle meets padding.",
  remedy: "Bring the series into the second axis, (batch, steps, 1), or use a Dense layer.",
  documentation:
    "With `padding='same'` nothing is refused, and most weights of the kernel are multiplied by the zeros of the padding.",
  example: 'y = keras.layers.Conv1D(16, 3, padding="same")(keras.Input((1, 101)))',
});
