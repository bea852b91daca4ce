/** Output padding that reaches the stride. */
import type { ProblemText } from "../catalogue";

export const outputPaddingExceedsStride: ProblemText = {
  code: "output-padding-exceeds-stride",
  what: {
    en: "`output_padding` {padding} must be less than the stride {stride}.",
    "zh-cn": "`output_padding` {padding} 必须小于步幅 {stride}。",
  },
  why: {
    en: "It chooses among the lengths that a strided convolution maps to the same one, and there are as many of these as the stride.",
    "zh-cn": "它在带步幅卷积映射到同一长度的若干长度中选择，其个数等于步幅。",
  },
  remedy: {
    en: "Use a smaller output_padding, or larger strides.",
    "zh-cn": "请减小 output_padding，或增大步幅。",
  },
  documentation:
    "A convolution with stride s maps s different lengths to the same one. `output_padding`, from 0 to s − 1, says which of them the transposed convolution shall give back.",
  example: "keras.layers.Conv1DTranspose(8, 3, output_padding=1)",
};
