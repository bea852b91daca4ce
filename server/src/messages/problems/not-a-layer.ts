/** Something other than a layer given to a wrapper. */
import type { ProblemText } from "../catalogue";

export const notALayer: ProblemText = {
  code: "not-a-layer",
  what: { en: "{given} is not a layer.", "zh-cn": "{given} 不是层。" },
  why: {
    en: "The wrapper builds and applies the layer that it is given, so it needs a layer object.",
    "zh-cn": "包装层会构建并调用给它的层，因此需要一个层对象。",
  },
  remedy: {
    en: "Give it a layer, such as layers.LSTM(64), with its parentheses.",
    "zh-cn": "请传入一个层对象，例如 layers.LSTM(64)，不要漏掉括号。",
  },
  documentation:
    "`TimeDistributed` and `Bidirectional` take a layer object as their first argument; a function goes into a `Lambda` first.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.TimeDistributed('dense')(x)",
};
