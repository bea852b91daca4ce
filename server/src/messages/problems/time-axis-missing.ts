/** TimeDistributed over an input without a time axis. */
import type { ProblemText } from "../catalogue";

export const timeAxisMissing: ProblemText = {
  code: "time-axis-missing",
  what: {
    en: "TimeDistributed needs an axis more than the layer inside it, but the input is {input}.",
    "zh-cn": "TimeDistributed 需要比内部层多一个轴，但输入为 {input}。",
  },
  why: {
    en: "It applies the inner layer to every step along axis 1, so the input must be (batch, time, …features).",
    "zh-cn": "它沿轴 1 对每一步应用内部层，因此输入必须是 (batch, time, …features)。",
  },
  remedy: {
    en: "Add the time axis to the Input, return sequences from the layer before, or apply the inner layer directly.",
    "zh-cn": "请在 Input 中加入时间轴、让前一层返回序列，或直接使用内部层。",
  },
  documentation:
    "`TimeDistributed(layer)` gives every time step to `layer` with the same weights. An input of rank 2 has no steps to go along.",
  example: "x = keras.Input((8,))\ny = keras.layers.TimeDistributed(keras.layers.Dense(3))(x)",
};
