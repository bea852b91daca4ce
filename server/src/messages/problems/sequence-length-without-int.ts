/** A sequence length for encodings that are no sequences. */
import type { ProblemText } from "../catalogue";

export const sequenceLengthWithoutInt: ProblemText = {
  code: "sequence-length-without-int",
  what: {
    en: "output_sequence_length has no meaning with output_mode='{mode}'.",
    "zh-cn": "output_mode='{mode}' 时 output_sequence_length 没有意义。",
  },
  why: {
    en: "Only output_mode='int' gives one number per word; other modes give one vector per text.",
    "zh-cn": "只有 output_mode='int' 会为每个词给出一个数；其他模式为每段文本给出一个向量。",
  },
  remedy: {
    en: "Remove output_sequence_length, or use output_mode='int'.",
    "zh-cn": "请去掉 output_sequence_length，或使用 output_mode='int'。",
  },
  documentation: "`output_sequence_length` pads or cuts the row of word numbers.",
  example: "layer = keras.layers.TextVectorization(output_mode='count', output_sequence_length=10)",
};
