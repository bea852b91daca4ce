/** Output padding that reaches the stride. */
import { problem } from "../catalogue";

export const outputPaddingExceedsStride = problem({
  code: "output-padding-exceeds-stride",
  what: "`output_padding` {padding} must be less than the stride {stride}.",
  why: "It chooses among the lengths that a strided convolution maps to the same one, and there are as many of these as the stride.",
  remedy: "Use a smaller output_padding, or larger strides.",
  documentation:
    "A convolution with stride s maps s different lengths to the same one. `output_padding`, from 0 to s − 1, says which of them the transposed convolution produces.",
  example: "keras.layers.Conv1DTranspose(8, 3, output_padding=1)",
});
