/** An einsum term with another number of letters than the tensor has axes. */
import type { ProblemText } from "../catalogue";

export const einsumRank: ProblemText = {
  code: "einsum-rank",
  what: {
    en: "The term '{term}' of the equation '{equation}' does not name each axis of {input} once.",
    "zh-cn": "方程 '{equation}' 的项 '{term}' 与 {input} 的轴数不符。",
  },
  why: {
    en: "Every letter of a term stands for one axis of its tensor, the batch included.",
    "zh-cn": "项中的每个字母代表其张量的一个轴，包括批次。",
  },
  remedy: {
    en: "Write one letter for every axis of the tensor, or ... for those that are only carried along.",
    "zh-cn": "请为张量的每个轴写一个字母，或用 ... 代表仅被保留的轴。",
  },
  documentation:
    '`einsum("bij,bjk->bik", a, b)` multiplies matrices for each sample. Letters that are missing behind the arrow are summed over.',
  example: 'a = keras.Input((8, 4))\ny = keras.ops.einsum("ij,jk->ik", a, np.zeros((4, 5)))',
};
