/** A sequence length for encodings that are no sequences. */
import { problem } from "../catalogue";

export const sequenceLengthWithoutInt = problem({
  code: "sequence-length-without-int",
  what: "output_sequence_length has no effect with output_mode='{mode}'.",
  why: "Only output_mode='int' gives one number per word; other modes give one vector per text.",
  remedy: "Remove output_sequence_length, or use output_mode='int'.",
  documentation: "`output_sequence_length` pads or cuts the row of word numbers.",
  example: "layer = keras.layers.TextVectorization(output_mode='count', output_sequence_length=10)",
});
