/** Explanations of pooling: how often a window fits, and what it does to the features. */
import type { LocalisedText } from "../catalogue";

export const poolingExplanations: Readonly<Record<string, LocalisedText>> = {
  "pooling.padding.valid": {
    en: "padding is 'valid': only windows that lie inside the input count, a rest at the end is dropped",
    "zh-cn": "padding 为 'valid'：只计算完全位于输入之内的窗口，末尾剩余部分被丢弃",
  },
  "pooling.padding.same": {
    en: "padding is 'same': the last window may reach over the end",
    "zh-cn": "padding 为 'same'：最后一个窗口可以超出末尾",
  },
  "pooling.features": {
    en: "every feature is pooled by itself, so their number stays",
    "zh-cn": "各特征分别池化，因此特征数不变",
  },
  "pooling.global": {
    en: "one number per feature, over all {places} places",
    "zh-cn": "每个特征得到一个数，覆盖全部 {places} 个位置",
  },
  "pooling.adaptive": {
    en: "given by output_size; windows are chosen so that this many cover {length}",
    "zh-cn": "由 output_size 给定；选取窗口使其恰好覆盖 {length}",
  },
  "pooling.alternative.same": {
    en: "Keep the rest at the end: let the last window reach over it",
    "zh-cn": "保留末尾剩余部分：让最后一个窗口超出末尾",
  },
  "pooling.alternative.global": {
    en: "One number per feature, for any length",
    "zh-cn": "无论长度，每个特征一个数",
  },
  "pooling.alternative.flatten": { en: "Keep all places apart: flatten", "zh-cn": "保留所有位置：展平" },
  "pooling.alternative.keepdims": {
    en: "Keep the pooled axes, with length 1",
    "zh-cn": "保留被池化的轴，长度为 1",
  },
  "pooling.alternative.dropdims": { en: "Drop the pooled axes", "zh-cn": "去掉被池化的轴" },
};
