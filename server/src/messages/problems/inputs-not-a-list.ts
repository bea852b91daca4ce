/** A layer of several inputs that was not called on a list. */
import type { ProblemText } from "../catalogue";

export const inputsNotAList: ProblemText = {
  code: "inputs-not-a-list",
  what: { en: "{layer} must be called on a list of tensors.", "zh-cn": "{layer} 必须用张量列表来调用。" },
  why: {
    en: "It joins several tensors, which Keras takes as one list argument.",
    "zh-cn": "它合并多个张量，Keras 要求把它们放在一个列表参数中。",
  },
  remedy: {
    en: "Put the tensors into square brackets: {layer}()([a, b]).",
    "zh-cn": "请把张量放进方括号：{layer}()([a, b])。",
  },
  documentation: "Merging and attention layers take one argument: the list of their inputs.",
  example: "a = keras.Input((8,))\nb = keras.Input((8,))\ny = keras.layers.Add()(a)",
};
