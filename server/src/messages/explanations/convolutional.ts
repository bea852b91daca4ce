/** Explanations of convolutions: why each axis has the length it has, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const convolutionalExplanations: Readonly<Record<string, LocalisedText>> = {
  "conv.padding.valid": {
    en: "padding is 'valid': the window stays inside the input",
    "zh-cn": "padding 为 'valid'：窗口始终位于输入之内",
  },
  "conv.padding.same": {
    en: "padding is 'same': zeros are added on both sides",
    "zh-cn": "padding 为 'same'：两侧补零",
  },
  "conv.padding.causal": {
    en: "padding is 'causal': zeros are added before the start",
    "zh-cn": "padding 为 'causal'：在开头之前补零",
  },
  "conv.features.summed": {
    en: "each filter's kernel is {kernel}, so the {features} input features are summed over, not kept; {filters} filters give {filters} features",
    "zh-cn":
      "每个滤波器的核为 {kernel}，因此 {features} 个输入特征被求和而不是保留；{filters} 个滤波器给出 {filters} 个特征",
  },
  "conv.features.grouped": {
    en: "{groups} groups of filters see {features} of the {channels} input features each; a filter's kernel is {kernel}, and {filters} filters give {filters} features",
    "zh-cn":
      "{groups} 组滤波器各看到 {channels} 个输入特征中的 {features} 个；每个滤波器的核为 {kernel}，{filters} 个滤波器给出 {filters} 个特征",
  },
  "conv.alternative.same": { en: "Keep the length: zeros on both sides", "zh-cn": "保持长度：两侧补零" },
  "conv.alternative.causal": {
    en: "Keep the length and see only the past: zeros before the start",
    "zh-cn": "保持长度且只看过去：在开头之前补零",
  },
  "conv.alternative.valid": {
    en: "No zeros: only windows that lie inside the input",
    "zh-cn": "不补零：只使用完全位于输入之内的窗口",
  },
  "conv.alternative.depthwise": {
    en: "Keep the features apart: each gets filters of its own",
    "zh-cn": "让各特征保持独立：每个特征有自己的滤波器",
  },
  "depthwise.features": {
    en: "each of the {channels} input features is seen by {multiplier} filters of its own and never mixed with another",
    "zh-cn": "{channels} 个输入特征各有 {multiplier} 个自己的滤波器，互不混合",
  },
  "depthwise.alternative.separable": {
    en: "Mix the features afterwards: a separable convolution",
    "zh-cn": "之后再混合特征：可分离卷积",
  },
  "separable.features": {
    en: "the {channels} input features give {middle} features by windows of their own, which are then mixed into {filters}",
    "zh-cn": "{channels} 个输入特征先由各自的窗口给出 {middle} 个特征，再混合为 {filters} 个",
  },
  "separable.alternative.full": {
    en: "Sum over all features in every window: a plain convolution",
    "zh-cn": "在每个窗口内对所有特征求和：普通卷积",
  },
  "transposed.padding.valid": {
    en: "padding is 'valid': the last window is kept whole, and gaps of the stride are filled",
    "zh-cn": "padding 为 'valid'：保留完整的最后一个窗口，并填补步幅的空隙",
  },
  "transposed.padding.same": {
    en: "padding is 'same': every position becomes as many as the stride, and what the window reaches beyond is cut off",
    "zh-cn": "padding 为 'same'：每个位置变为步幅个，窗口超出部分被裁去",
  },
  "transposed.features": {
    en: "every input element is spread over a window of {kernel}, summed over the {channels} input features",
    "zh-cn": "每个输入元素铺开到 {kernel} 的窗口上，并对 {channels} 个输入特征求和",
  },
  "transposed.alternative.same": { en: "Exactly the stride times the length", "zh-cn": "恰好为步幅乘以长度" },
  "transposed.alternative.odd": {
    en: "The inverse of an odd length: a convolution with stride {stride} rounds up",
    "zh-cn": "奇数长度的逆：步幅为 {stride} 的卷积会向上取整",
  },
};
