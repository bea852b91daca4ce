/** Explanations of convolutions: why each axis has the length it has, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const convolutionalExplanations: Readonly<Record<string, LocalisedText>> = {
  "conv.padding.valid": {
    en: "padding is 'valid': the window stays inside the input",
    "zh-cn": "padding 为 'valid'：窗口始终位于输入之内",
  },
  "conv.padding.same": { en: "padding is 'same': zeros are added on both sides", "zh-cn": "padding 为 'same'：两侧补零" },
  "conv.padding.causal": {
    en: "padding is 'causal': zeros are added before the start",
    "zh-cn": "padding 为 'causal'：在开头之前补零",
  },
  "conv.features.summed": {
    en: "each filter's kernel is {kernel}, so the {features} input features are summed over, not kept; {filters} filters give {filters} features",
    "zh-cn": "每个滤波器的核为 {kernel}，因此 {features} 个输入特征被求和而不是保留；{filters} 个滤波器给出 {filters} 个特征",
  },
  "conv.alternative.depthwise": {
    en: "Keep the features apart: each gets filters of its own",
    "zh-cn": "让各特征保持独立：每个特征有自己的滤波器",
  },
};
