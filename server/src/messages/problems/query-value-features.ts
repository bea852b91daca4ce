/** Grouped attention over query and value of different widths. */
import type { ProblemText } from "../catalogue";

export const queryValueFeatures: ProblemText = {
  code: "query-value-features",
  what: {
    en: "The query {query} and the value {value} have different features.",
    "zh-cn": "查询 {query} 与值 {value} 的特征数不同。",
  },
  why: {
    en: "GroupedQueryAttention asks query and value to be equally wide.",
    "zh-cn": "GroupedQueryAttention 要求查询与值的宽度相同。",
  },
  remedy: {
    en: "Project one of them with Dense to the width of the other.",
    "zh-cn": "请用 Dense 将其中之一投影到另一者的宽度。",
  },
  documentation:
    "Keras compares the last axes of query and value of this layer; MultiHeadAttention projects each for itself and does not.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 6))\ny = keras.layers.GroupQueryAttention(4, 4, 2)(q, v)",
};
