/** Tensors of different shapes, stacked. */
import { problem } from "../catalogue";

export const stackMismatch = problem({
  code: "stack-mismatch",
  what: "{inputs} don't all have the same shape.",
  why: "Stacking puts tensors side by side along a new axis, so every other axis must have the same length.",
  remedy: "Pad, crop or reshape them to the same shape; to join along an existing axis, use concatenate.",
  documentation:
    "`stack` adds a new axis and needs equal shapes. `concatenate` joins along an axis the tensors already have, and only that axis may differ.",
  example: "a = keras.Input((8, 4))\nb = keras.Input((9, 4))\ny = keras.ops.stack([a, b])",
});
