/** Tensors of different batch sizes that are to be merged. */
import type { ProblemText } from "../catalogue";

export const batchSizesDiffer: ProblemText = {
  code: "batch-sizes-differ",
  what: { en: "The inputs {inputs} have different batch sizes.", "zh-cn": "输入 {inputs} 的批大小不同。" },
  why: {
    en: "Merging goes sample by sample, so every input must have the same number of samples.",
    "zh-cn": "合并是逐样本进行的，因此每个输入的样本数必须相同。",
  },
  remedy: {
    en: "Give all inputs the same batch size, or leave it open.",
    "zh-cn": "请为所有输入设置相同的批大小，或都不指定。",
  },
  documentation:
    "The first axis is the batch. It never stretches in a merging layer, except where it is left open.",
  example:
    "a = keras.Input(batch_shape=(4, 8))\nb = keras.Input(batch_shape=(5, 8))\ny = keras.layers.Add()([a, b])",
};
