/** A convolution along an axis of one step, where steps and features seem to have been swapped. */
import { problem } from "../catalogue";

export const convolutionOverOneStep = problem({
  code: "convolution-over-one-step",
  what: "{layer} slides over {steps} step with a kernel of {kernel}; the input is {input}.",
  why: "Conv1D reads (batch, steps, features): where a kernel is wider than the series, all but its middle only sees padding.",
  remedy: "Put the series on the second axis, (batch, steps, 1), or use a Dense layer.",
  documentation:
    "With `padding='same'` Keras raises no error, but most of the kernel's weights are only ever multiplied by padding zeros.",
  example: 'y = keras.layers.Conv1D(16, 3, padding="same")(keras.Input((1, 101)))',
});
