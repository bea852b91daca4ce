/** A grouped convolution whose filters can't be shared out evenly. */
import type { ProblemText } from "../catalogue";

export const groupsDivideFilters: ProblemText = {
  code: "groups-divide-filters",
  what: {
    en: "{filters} filters can't be shared out among {groups} groups.",
    "zh-cn": "{filters} 个滤波器无法平均分给 {groups} 个组。",
  },
  why: {
    en: "Each group gets filters // groups of them, so `groups` must divide `filters`.",
    "zh-cn": "每组分得 filters // groups 个，因此 `groups` 必须整除 `filters`。",
  },
  remedy: {
    en: "Use a multiple of {groups} filters, or fewer groups.",
    "zh-cn": "请使用 {groups} 的倍数个滤波器，或减少组数。",
  },
  documentation:
    "With `groups=g` the channels are split into g parts, and each part has filters of its own. Both the number of filters and that of input channels must be divisible by g.",
  example: "keras.layers.Conv1D(10, 3, groups=4)",
};
