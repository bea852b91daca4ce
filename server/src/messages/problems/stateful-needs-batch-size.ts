/** A stateful recurrent layer without a fixed batch size. */
import type { ProblemText } from "../catalogue";

export const statefulNeedsBatchSize: ProblemText = {
  code: "stateful-needs-batch-size",
  what: {
    en: "stateful=True needs a fixed batch size, but the input is {input}.",
    "zh-cn": "stateful=True 需要固定的批大小，但输入为 {input}。",
  },
  why: {
    en: "The state that is kept between batches has one row per sample, so their number must be known.",
    "zh-cn": "批次之间保留的状态对每个样本有一行，因此必须知道样本数。",
  },
  remedy: {
    en: "Give the Input a batch size (batch_shape or batch_size), or remove stateful.",
    "zh-cn": "请为 Input 指定批大小（batch_shape 或 batch_size），或去掉 stateful。",
  },
  documentation:
    "A stateful layer keeps its state from one batch to the next in a variable of shape `(batch, units)`.",
  example: "x = keras.Input((5, 8))\ny = keras.layers.LSTM(3, stateful=True)(x)",
};
