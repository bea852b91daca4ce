/** Concatenation of tensors that differ on some other axis. */
import { problem } from "../catalogue";

export const concatenateMismatch = problem({
  code: "concatenate-mismatch",
  what: "{inputs} differ on an axis other than {axis}.",
  why: "Joining goes along one axis; all other axes must have the same length.",
  remedy:
    "Pad or crop the longer one, use padding='same', pool globally before joining, or choose another axis.",
  documentation:
    "In a U-Net the skip connection must be exactly as large as the upsampled branch, which is the case when the input is divisible by 2 to the power of the depth. In a text CNN with several kernel sizes, pool each branch globally first, or join on axis 1.",
  example: "a = keras.Input((89, 64))\nb = keras.Input((88, 64))\ny = keras.layers.Concatenate()([a, b])",
});
