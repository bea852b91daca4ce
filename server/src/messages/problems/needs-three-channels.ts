/** A colour operation on images that are not in colour. */
import type { ProblemText } from "../catalogue";

export const needsThreeChannels: ProblemText = {
  code: "needs-three-channels",
  what: { en: "The images have {channels} channels.", "zh-cn": "图像有 {channels} 个通道。" },
  why: {
    en: "Colours are changed from red, green and blue, so there must be 3 channels.",
    "zh-cn": "颜色变换基于红、绿、蓝，因此必须有 3 个通道。",
  },
  remedy: {
    en: "Use images with 3 channels, or check data_format.",
    "zh-cn": "请使用 3 通道的图像，或检查 data_format。",
  },
  documentation: "With the default data format the last axis holds the channels.",
  example: "x = keras.Input((8, 8, 1))\ny = keras.layers.RandomColorDegeneration(0.5)(x)",
};
