/** Query heads that the key and value heads do not divide. */
import type { ProblemText } from "../catalogue";

export const headsDoNotDivide: ProblemText = {
  code: "heads-do-not-divide",
  what: {
    en: "{query} query heads cannot share {keyValue} heads of keys and values.",
    "zh-cn": "{query} 个查询头无法平均共享 {keyValue} 个键值头。",
  },
  why: {
    en: "Every key and value head serves the same number of query heads.",
    "zh-cn": "每个键值头服务相同数量的查询头。",
  },
  remedy: {
    en: "Make num_query_heads a multiple of num_key_value_heads.",
    "zh-cn": "请让 num_query_heads 是 num_key_value_heads 的倍数。",
  },
  documentation:
    "Grouped-query attention repeats each key and value head for `num_query_heads // num_key_value_heads` query heads.",
  example: "layer = keras.layers.GroupQueryAttention(16, num_query_heads=6, num_key_value_heads=4)",
};
