/** Something that Keras 3 no longer has. */
import type { ProblemText } from "../catalogue";

export const onlyInKeras2: ProblemText = {
  code: "only-in-keras-2",
  what: { en: "Keras 3 has no {name}.", "zh-cn": "Keras 3 中没有 {name}。" },
  why: { en: "It was removed with Keras 3.", "zh-cn": "它在 Keras 3 中已被移除。" },
  remedy: {
    en: "Use what replaces it, or set the Keras version if the program runs under Keras 2.",
    "zh-cn": "请改用替代者；若程序运行于 Keras 2，请设置 Keras 版本。",
  },
  documentation:
    "Some layers and methods of Keras 2 were removed. If the program is meant for Keras 2, say so in the settings (`kerasShapeLens.kerasVersion`) or with `--keras 2`.",
  example: "keras.layers.ThresholdedReLU(theta=1.0)",
};
