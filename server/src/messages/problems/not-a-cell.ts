/** Something other than a recurrent cell given to RNN. */
import type { ProblemText } from "../catalogue";

export const notACell: ProblemText = {
  code: "not-a-cell",
  what: { en: "This is not a recurrent cell.", "zh-cn": "这不是循环单元。" },
  why: {
    en: "RNN calls its cell at every step and needs to know the size of its state (state_size).",
    "zh-cn": "RNN 在每一步调用单元，需要知道其状态的大小（state_size）。",
  },
  remedy: {
    en: "Give it LSTMCell, GRUCell, SimpleRNNCell, or a cell of your own with call and state_size.",
    "zh-cn": "请传入 LSTMCell、GRUCell、SimpleRNNCell，或带有 call 和 state_size 的自定义单元。",
  },
  documentation:
    "A cell computes one step: `call(inputs, states)` returns the output and the new states, and `state_size` says how large they are.",
  example: "layer = keras.layers.RNN(keras.layers.Dense(3))",
};
