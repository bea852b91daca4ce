/** Limits of batch renormalisation that Keras does not accept. */
import type { ProblemText } from "../catalogue";

export const invalidClipping: ProblemText = {
  code: "invalid-clipping",
  what: { en: "`renorm_clipping` {given} is not usable.", "zh-cn": "`renorm_clipping` {given} 不可用。" },
  why: {
    en: "It may hold `rmax`, `rmin` and `dmax`, with rmax ≥ rmin and dmax ≥ 0.",
    "zh-cn": "它可以包含 `rmax`、`rmin` 和 `dmax`，且 rmax ≥ rmin、dmax ≥ 0。",
  },
  remedy: { en: "Correct the limits.", "zh-cn": "请更正这些界限。" },
  documentation:
    "With `renorm=True`, BatchNormalization limits its correction by the numbers in `renorm_clipping`.",
  example: "keras.layers.BatchNormalization(renorm=True, renorm_clipping={'max': 3})",
};
