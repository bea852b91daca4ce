/** Explanations of recurrent layers and their wrappers: where each axis comes from, and what else one might have meant. */
import type { LocalisedText } from "../catalogue";

export const recurrentExplanations: Readonly<Record<string, LocalisedText>> = {
  "recurrent.every-step": {
    en: "return_sequences is True: the state after each of the {steps} steps is given back",
    "zh-cn": "return_sequences 为 True：返回 {steps} 步中每一步之后的状态",
  },
  "recurrent.last-step": {
    en: "return_sequences is False: of {steps} steps only the state after the last one is left, and the time axis is gone",
    "zh-cn": "return_sequences 为 False：{steps} 步中只保留最后一步之后的状态，时间轴消失",
  },
  "recurrent.units": {
    en: "{units} units, each of which reads the {features} features of a step and the {units} numbers of the state before; the number of steps plays no part",
    "zh-cn": "{units} 个单元，每个都读取一步的 {features} 个特征以及前一状态的 {units} 个数；步数不起作用",
  },
  "recurrent.alternative.every-step": {
    en: "Give back every step, as the next recurrent layer needs",
    "zh-cn": "返回每一步，供下一个循环层使用",
  },
  "recurrent.alternative.last-step": { en: "Give back only the last step", "zh-cn": "只返回最后一步" },
  "bidirectional.concat": {
    en: "merge_mode is 'concat': both directions stand side by side, so the units double",
    "zh-cn": "merge_mode 为 'concat'：两个方向并排，因此单元数加倍",
  },
  "bidirectional.sum": {
    en: "merge_mode is 'sum': both directions are added, so the units stay",
    "zh-cn": "merge_mode 为 'sum'：两个方向相加，单元数不变",
  },
  "bidirectional.mul": {
    en: "merge_mode is 'mul': both directions are multiplied, so the units stay",
    "zh-cn": "merge_mode 为 'mul'：两个方向相乘，单元数不变",
  },
  "bidirectional.ave": {
    en: "merge_mode is 'ave': both directions are averaged, so the units stay",
    "zh-cn": "merge_mode 为 'ave'：两个方向取平均，单元数不变",
  },
  "bidirectional.separate": {
    en: "merge_mode is None: both directions are given back, one after the other",
    "zh-cn": "merge_mode 为 None：两个方向先后返回",
  },
  "bidirectional.alternative.sum": {
    en: "Add both directions instead: the units stay",
    "zh-cn": "改为两个方向相加：单元数不变",
  },
  "time-distributed.kept": {
    en: "the inner layer is applied to each of the {steps} steps with the same weights",
    "zh-cn": "内部层以相同的权重应用于 {steps} 步中的每一步",
  },
  "conv-lstm.filters": {
    en: "{filters} filters in each of the four gates, over all {features} channels of a frame",
    "zh-cn": "四个门各有 {filters} 个滤波器，覆盖一帧的全部 {features} 个通道",
  },
};
