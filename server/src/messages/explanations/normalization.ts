/** Explanations of normalisations: which numbers they learn, and along which axis. */
import type { LocalisedText } from "../catalogue";

export const normalizationExplanations: Readonly<Record<string, LocalisedText>> = {
  "batchnorm.features": {
    en: "γ and β are learned, the moving mean and variance are only followed: four numbers for each of {features} features, of which two train",
    "zh-cn": "γ 和 β 由训练学习，滑动均值与方差仅被跟踪：{features} 个特征各有四个数，其中两个参与训练",
  },
  "layernorm.features": {
    en: "mean and variance are taken over these {features} numbers of every position; γ and β are learned for each of them",
    "zh-cn": "对每个位置的这 {features} 个数求均值与方差；γ 和 β 逐个学习",
  },
  "rmsnorm.features": {
    en: "the root mean square is taken over these {features} numbers of every position; γ is learned for each of them",
    "zh-cn": "对每个位置的这 {features} 个数求均方根；γ 逐个学习",
  },
  "groupnorm.features": {
    en: "{channels} channels in groups of {each}; mean and variance are taken over each group and all places",
    "zh-cn": "{channels} 个通道每 {each} 个一组；对每组及所有位置求均值与方差",
  },
};
