/** An axis squeezed away that is longer than 1. */
import type { ProblemText } from "../catalogue";

export const squeezeNotOne: ProblemText = {
  code: "squeeze-not-one",
  what: {
    en: "Axis {axis} of {input} has length {size}, and only axes of length 1 can be squeezed.",
    "zh-cn": "{input} 的轴 {axis} 长度为 {size}，只有长度为 1 的轴才能被压缩。",
  },
  why: {
    en: "Squeezing leaves axes of length 1 out; a longer one holds values that would be lost.",
    "zh-cn": "压缩会去掉长度为 1 的轴；更长的轴含有会丢失的值。",
  },
  remedy: {
    en: "Name the axis whose length is 1, take one item by its index, or reduce the axis by a mean or a maximum.",
    "zh-cn": "请指定长度为 1 的轴，用索引取其中一项，或用平均值、最大值归约该轴。",
  },
  documentation:
    "Axis 0 is the batch, which is open in a model, so `squeeze(x, 0)` is refused there. `x[:, 0]` takes the first item of an axis of any length.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.squeeze(x, 1)",
};
