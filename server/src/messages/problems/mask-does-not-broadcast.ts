/** A mask whose axes do not fit what it masks. */
import { problem } from "../catalogue";

export const maskDoesNotBroadcast = problem({
  code: "mask-does-not-broadcast",
  what: "The mask {mask} of {layer} does not fit {input}.",
  why: "Counting from the last axis, every axis of a mask must be as long as that of the masked tensor, or 1. Keras checks this only when the layer runs on data.",
  remedy:
    "Give the mask its axes where the masked tensor has them: mask[:, None, :] for the steps of the key, mask[:, :, None] for those of the query.",
  documentation:
    "`Softmax` masks its input, and `MultiHeadAttention` scores of (batch, heads, steps of query, steps of key). A mask of steps, (batch, steps), that Masking or Embedding made reaches a Softmax over (batch, steps, 1) and does not fit: apply Softmax to (batch, steps) instead, or remove the mask before it.",
  example:
    "x, v = np.ones((2, 5, 8)), np.ones((2, 7, 8))\ny = keras.layers.MultiHeadAttention(2, 4)(x, v, attention_mask=np.ones((2, 7, 1)))",
});
