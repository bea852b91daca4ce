/** Metrics given to `compile` without a list around them. */
import type { ProblemText } from "../catalogue";

export const metricsNotAList: ProblemText = {
  code: "metrics-not-a-list",
  what: { en: "{argument} is {given}, not a list.", "zh-cn": "{argument} 为 {given}，而不是列表。" },
  why: {
    en: "Keras 3 takes a list, a tuple or a dict of metrics.",
    "zh-cn": "Keras 3 只接受指标的列表、元组或字典。",
  },
  remedy: { en: "Put it into a list: [{given}].", "zh-cn": "请放入列表中：[{given}]。" },
  documentation: "Keras 2 took a single metric as well.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse", metrics="mae")',
};
