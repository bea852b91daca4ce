/** Tensors of different shapes, stacked. */
import type { ProblemText } from "../catalogue";

export const stackMismatch: ProblemText = {
  code: "stack-mismatch",
  what: {
    en: "{inputs} have not all the same shape.",
    "zh-cn": "{inputs} 的形状不完全相同。",
  },
  why: {
    en: "Stacking puts tensors side by side along a new axis, so every other axis must have the same length.",
    "zh-cn": "堆叠沿一个新轴并排放置张量，因此其他轴的长度必须相同。",
  },
  remedy: {
    en: "Pad, crop or reshape them to one shape; to join along an axis that exists, concatenate.",
    "zh-cn": "请填充、裁剪或改变形状使其一致；若要沿已有的轴拼接，请使用 concatenate。",
  },
  documentation:
    "`stack` makes a new axis and needs equal shapes. `concatenate` joins along an axis that the tensors have, and only that axis may differ.",
  example: "a = keras.Input((8, 4))\nb = keras.Input((9, 4))\ny = keras.ops.stack([a, b])",
};
