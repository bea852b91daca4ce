/** Two layers of Bidirectional that return different things. */
import type { ProblemText } from "../catalogue";

export const directionsDiffer: ProblemText = {
  code: "directions-differ",
  what: {
    en: "{attribute} is {forward} for the forward layer and {backward} for the backward layer.",
    "zh-cn": "正向层的 {attribute} 为 {forward}，而反向层为 {backward}。",
  },
  why: {
    en: "Their outputs are joined step by step, so both must return the same kind of output.",
    "zh-cn": "两者的输出会逐步合并，因此必须返回同样的输出。",
  },
  remedy: {
    en: "Give both layers the same return_sequences, return_state and stateful.",
    "zh-cn": "请为两层设置相同的 return_sequences、return_state 和 stateful。",
  },
  documentation:
    "A `backward_layer` must agree with the forward layer in `return_sequences`, `return_state` and `stateful`.",
  example:
    "layers = keras.layers\nlayer = layers.Bidirectional(layers.LSTM(3), backward_layer=layers.LSTM(3, go_backwards=True, return_sequences=True))",
};
