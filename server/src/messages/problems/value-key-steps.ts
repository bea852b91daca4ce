/** Values and keys of different lengths. */
import { problem } from "../catalogue";

export const valueKeySteps = problem({
  code: "value-key-steps",
  what: "The value {value} and the key {key} have different numbers of steps.",
  why: "Each key belongs to one value, so there must be as many keys as values.",
  remedy: "Use the same sequence for key and value, or sequences of the same length.",
  documentation:
    "Attention scores are computed against the keys and then weigh the values: axis 1 must agree. Only the query may have another length.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 8))\nk = keras.Input((6, 8))\ny = keras.layers.MultiHeadAttention(2, 4)(q, v, k)",
});
