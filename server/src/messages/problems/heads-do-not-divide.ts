/** Query heads that the key and value heads do not divide. */
import { problem } from "../catalogue";

export const headsDoNotDivide = problem({
  code: "heads-do-not-divide",
  what: "{query|query head|query heads} can't be divided evenly among {keyValue|head|heads} of keys and values.",
  why: "Every key and value head serves the same number of query heads.",
  remedy: "Make num_query_heads a multiple of num_key_value_heads.",
  documentation:
    "Grouped-query attention repeats each key and value head for `num_query_heads // num_key_value_heads` query heads.",
  example: "layer = keras.layers.GroupQueryAttention(16, num_query_heads=6, num_key_value_heads=4)",
});
