/** Explanations of preprocessing layers: where each axis comes from, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const preprocessingExplanations: Readonly<Record<string, LocalisedText>> = {
  "encoding.depth": { en: "one place per token or bin", "zh-cn": "每个词或区间占一个位置" },
  "normalization.kept": {
    en: "mean and variance of shape {shape}, one per value along this axis",
    "zh-cn": "均值与方差的形状为 {shape}，沿该轴每个值各一个",
  },
  "image.height": { en: "set by `height`", "zh-cn": "由 `height` 指定" },
  "image.width": { en: "set by `width`", "zh-cn": "由 `width` 指定" },
  "spectrogram.frames": {
    en: "how often the window moves along the signal",
    "zh-cn": "窗口沿信号移动的次数",
  },
  "text.words": {
    en: "set by `output_sequence_length`; open (as long as the longest text) without it",
    "zh-cn": "由 `output_sequence_length` 指定；未指定时取决于最长的文本",
  },
};
