/** An image layer called on something that is no image. */
import type { ProblemText } from "../catalogue";

export const notAnImage: ProblemText = {
  code: "not-an-image",
  what: {
    en: "{input} is neither an image nor a batch of images.",
    "zh-cn": "{input} 既不是图像也不是一批图像。",
  },
  why: {
    en: "Images have three axes (height, width, channels), a batch of them four.",
    "zh-cn": "图像有三个轴（高、宽、通道），一批图像有四个轴。",
  },
  remedy: { en: "Add the missing axis, or leave the layer out.", "zh-cn": "请补上缺少的轴，或去掉该层。" },
  documentation: "Layers that crop or resize images read height and width off fixed axes.",
  example: "x = keras.Input((8,))\ny = keras.layers.CenterCrop(4, 4)(x)",
};
