/** RandomColorJitter: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_color_jitter.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomColorJitter = augmentation({
  names: ["keras.layers.RandomColorJitter"],
  summary: "Changes brightness, contrast, saturation and hue of each image at random.",
  args: {
    value_range: anything("(0, 255)"),
    brightness_factor: factorArgument(-1, 1, "None"),
    contrast_factor: factorArgument(0, 1, "None"),
    saturation_factor: factorArgument(-1, 1, "None"),
    hue_factor: factorArgument(0, 1, "None"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
