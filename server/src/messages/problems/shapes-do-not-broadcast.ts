/** Element-wise merging of tensors whose shapes do not fit. */
import { problem } from "../catalogue";

export const shapesDoNotBroadcast = problem({
  code: "shapes-do-not-broadcast",
  what: "{first} and {second} can't be combined element by element.",
  why: "Counting from the last axis, sizes must be equal, or one of them must be 1.",
  remedy:
    "Make the shapes equal: padding='same' and the same strides in both branches, a 1×1 convolution or Dense on the shortcut, or Concatenate instead.",
  documentation:
    "Add, Multiply, Average and the like compare shapes, without the batch, starting at the last axis. An axis of 1 is broadcast; anything else must be the same. In residual blocks the shortcut needs a convolution with the strides and filters of the main branch.",
  example: "a = keras.Input((32, 64))\nb = keras.layers.Conv1D(64, 3)(a)\ny = keras.layers.Add()([a, b])",
});
