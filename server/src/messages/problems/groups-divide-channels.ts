/** Groups that do not divide the channels of the input. */
import type { ProblemText } from "../catalogue";

export const groupsDivideChannels: ProblemText = {
  code: "groups-divide-channels",
  what: {
    en: "{channels} channels can't be split into {groups} groups.",
    "zh-cn": "{channels} 个通道无法分成 {groups} 组。",
  },
  why: {
    en: "Every group takes the same number of channels of the input {input}.",
    "zh-cn": "输入 {input} 的每组通道数必须相同。",
  },
  remedy: {
    en: "Use a number of groups that divides {channels}.",
    "zh-cn": "请使用能整除 {channels} 的组数。",
  },
  documentation:
    "Grouped convolutions and group normalisation split the channel axis into equal parts, so `groups` must divide the number of channels (and can't exceed it).",
  example: "keras.layers.Conv1D(8, 3, groups=4)(keras.Input((128, 9)))",
};
