/** Grouped attention over query and value of different widths. */
import { problem } from "../catalogue";

export const queryValueFeatures = problem({
  code: "query-value-features",
  what: "The query {query} and the value {value} have different features.",
  why: "GroupedQueryAttention asks query and value to be equally wide.",
  remedy: "Project one of them with Dense to the width of the other.",
  documentation:
    "Keras compares the last axes of query and value of this layer; MultiHeadAttention projects each for itself and does not.",
  example:
    "q = keras.Input((5, 8))\nv = keras.Input((7, 6))\ny = keras.layers.GroupQueryAttention(4, 4, 2)(q, v)",
});
