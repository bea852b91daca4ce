/** Values and keys of different lengths. */
import { problem } from "../catalogue";

export const valueKeySteps = problem({
  code: "value-key-steps",
  what: "The value {value} and the key {key} have different steps.",
  why: "Each key belongs to one value, so there must be as many of the one as of the other.",
  remedy: "Give key and value the same sequence, or sequences of the same length.",
  documentation:
    "Attention scores are computed against the keys and then weigh the values: axis 1 must agree. Only the query may have another length.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 8))\nk = keras.Input((6, 8))\ny = keras.layers.MultiHeadAttention(2, 4)(q, v, k)",
});
