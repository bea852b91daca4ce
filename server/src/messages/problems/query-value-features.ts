/** Attention over query and value of different widths. */
import { problem } from "../catalogue";

export const queryValueFeatures = problem({
  code: "query-value-features",
  what: "The query {query} and the value {value} have different features.",
  why: "Here they are compared feature by feature, so they must have the same width.",
  remedy: "Project one of them with Dense to the width of the other.",
  documentation:
    "Keras compares the last axes of query and value in GroupedQueryAttention, Keras 2 also in Attention and AdditiveAttention; MultiHeadAttention projects each separately and does not.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 6))\ny = keras.layers.GroupQueryAttention(4, 4, 2)(q, v)",
});
