/** A convolution given an input with more axes than its window can slide over. */
import type { ProblemText } from "../catalogue";

export const tooManyAxes: ProblemText = {
  code: "too-many-axes",
  what: {
    en: "{layer} needs {expected} axes, but the input {input} has {given}.",
    "zh-cn": "{layer} 需要 {expected} 个轴，但输入 {input} 有 {given} 个。",
  },
  why: {
    en: "Beside batch and channels there is one axis for each of its directions.",
    "zh-cn": "除批次与通道外，每个滑动方向对应一个轴。",
  },
  remedy: {
    en: "Use the layer for one more dimension, or TimeDistributed to apply it to every step.",
    "zh-cn": "请使用高一维的层，或用 TimeDistributed 逐步应用。",
  },
  documentation:
    "Keras lets inputs with more axes pass its first check (`min_ndim`), and refuses them when it computes the output shape, because the kernel has another rank than the input.",
  example: "keras.layers.Conv1D(8, 3)(keras.Input((28, 28, 1)))",
};
