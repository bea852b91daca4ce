/** Two layers of Bidirectional that run the same way. */
import type { ProblemText } from "../catalogue";

export const sameDirection: ProblemText = {
  code: "same-direction",
  what: {
    en: "Both layers of Bidirectional have go_backwards={value}.",
    "zh-cn": "Bidirectional 的两层都是 go_backwards={value}。",
  },
  why: {
    en: "One of them has to run backwards, the other one forwards.",
    "zh-cn": "其中一层必须反向运行，另一层正向运行。",
  },
  remedy: {
    en: "Set go_backwards=True on the backward layer only.",
    "zh-cn": "请只在反向层上设置 go_backwards=True。",
  },
  documentation:
    "`Bidirectional` makes the backward copy itself; a `backward_layer` of your own must have `go_backwards=True`, and the given layer must not.",
  example: "layer = keras.layers.Bidirectional(keras.layers.LSTM(3, go_backwards=True))",
};
