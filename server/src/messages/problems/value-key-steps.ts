/** Values and keys of different lengths. */
import type { ProblemText } from "../catalogue";

export const valueKeySteps: ProblemText = {
  code: "value-key-steps",
  what: {
    en: "The value {value} and the key {key} have different steps.",
    "zh-cn": "值 {value} 与键 {key} 的步数不同。",
  },
  why: {
    en: "Each key belongs to one value, so there must be as many of the one as of the other.",
    "zh-cn": "每个键对应一个值，因此两者数量必须相同。",
  },
  remedy: {
    en: "Give key and value the same sequence, or sequences of the same length.",
    "zh-cn": "请为键和值使用同一序列，或长度相同的序列。",
  },
  documentation:
    "Attention scores are computed against the keys and then weigh the values: axis 1 must agree. Only the query may have another length.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 8))\nk = keras.Input((6, 8))\ny = keras.layers.MultiHeadAttention(2, 4)(q, v, k)",
};
