/** MixUp: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/mix_up.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { augmentation } from "./augmentation";

export const mixUp = augmentation({
  names: ["keras.layers.MixUp"],
  summary: "Blends each image with another one.",
  args: {
    alpha: anything("0.2"),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
