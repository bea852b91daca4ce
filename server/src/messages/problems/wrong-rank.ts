/** An input with more or fewer axes than a layer takes. */
import type { ProblemText } from "../catalogue";

export const wrongRank: ProblemText = {
  code: "wrong-rank",
  what: {
    en: "{layer} wants {expected} axes, the input {input} has {given}.",
    "zh-cn": "{layer} 需要 {expected} 个轴，而输入 {input} 有 {given} 个。",
  },
  why: {
    en: "The batch axis counts: a Conv1D reads (batch, steps, channels), an LSTM (batch, steps, features).",
    "zh-cn": "批次轴也计算在内：Conv1D 读取 (batch, steps, channels)，LSTM 读取 (batch, steps, features)。",
  },
  remedy: {
    en: "Add the missing axis to the input, keep it in the layer before (return_sequences=True), or flatten or pool the one too many.",
    "zh-cn": "请为输入补上缺少的轴，在前一层保留它（return_sequences=True），或将多余的轴展平或池化。",
  },
  documentation:
    "Most layers fix the number of axes. A table row or a single series has no channel axis: add one with `x[..., None]` and `keras.Input((n, 1))`. A recurrent layer gives only its last step unless `return_sequences=True`.",
  example: "y = keras.layers.Conv1D(8, 3)(keras.Input((9,)))",
};
