/** Both ways of stating the bins of Discretization. */
import type { ProblemText } from "../catalogue";

export const binsTwice: ProblemText = {
  code: "bins-twice",
  what: {
    en: "num_bins and bin_boundaries are both given.",
    "zh-cn": "同时给出了 num_bins 和 bin_boundaries。",
  },
  why: { en: "Boundaries already say how many bins there are.", "zh-cn": "边界已经决定了区间的数量。" },
  remedy: { en: "Keep one of the two.", "zh-cn": "请只保留其中之一。" },
  documentation: "`bin_boundaries` states the bins; `num_bins` lets `adapt` find them.",
  example: "layer = keras.layers.Discretization(bin_boundaries=[0.0, 1.0], num_bins=3)",
};
