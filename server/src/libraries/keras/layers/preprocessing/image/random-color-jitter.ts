/** RandomColorJitter: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_color_jitter.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { augmentation } from "./augmentation";

export const randomColorJitter = augmentation({
  names: ["keras.layers.RandomColorJitter"],
  summary: "Changes brightness, contrast, saturation and hue of each image at random.",
  args: {
    value_range: anything("(0, 255)"),
    brightness_factor: anything(),
    contrast_factor: anything(),
    saturation_factor: anything(),
    hue_factor: anything(),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
