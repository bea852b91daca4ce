/** A layer that does not run along time inside Bidirectional. */
import type { ProblemText } from "../catalogue";

export const notRecurrent: ProblemText = {
  code: "not-recurrent",
  what: { en: "{layer} does not run along time.", "zh-cn": "{layer} 不沿时间运行。" },
  why: {
    en: "Bidirectional runs one copy of its layer forwards and one backwards, which only recurrent layers can do.",
    "zh-cn": "Bidirectional 让该层的一份正向、一份反向运行，只有循环层才能做到。",
  },
  remedy: {
    en: "Use LSTM, GRU, SimpleRNN, RNN or a ConvLSTM inside it.",
    "zh-cn": "请在其中使用 LSTM、GRU、SimpleRNN、RNN 或 ConvLSTM。",
  },
  documentation:
    "`Bidirectional` needs a layer with `go_backwards`, `return_sequences` and `return_state`: a recurrent one.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.Bidirectional(keras.layers.Dense(3))(x)",
};
