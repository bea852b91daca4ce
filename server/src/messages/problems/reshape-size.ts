/** A reshape to another number of elements. */
import type { ProblemText } from "../catalogue";

export const reshapeSize: ProblemText = {
  code: "reshape-size",
  what: {
    en: "{input} holds {size} elements per sample, which do not fit into {target}.",
    "zh-cn": "{input} 的每个样本有 {size} 个元素，无法放入 {target}。",
  },
  why: {
    en: "Reshape only rearranges: the product of the target (here {product}, without a −1) must equal, or with a −1 divide, the number of elements without the batch axis.",
    "zh-cn":
      "Reshape 只重新排列：目标各轴之积（此处为 {product}，不含 −1）必须等于（含 −1 时须整除）不计批次轴的元素个数。",
  },
  remedy: {
    en: "Use a target with {size} elements, or −1 for one axis.",
    "zh-cn": "请使用含 {size} 个元素的目标形状，或将一个轴设为 −1。",
  },
  documentation:
    "The batch axis is not part of `target_shape`. One axis may be −1; its length is then computed, and the others must divide the number of elements.",
  example: "keras.layers.Reshape((5, 4))(keras.Input((12,)))",
};
