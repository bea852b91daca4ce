/** RandomBrightness: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_brightness.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomBrightness = augmentation({
  names: ["keras.layers.RandomBrightness"],
  summary: "Makes each image randomly brighter or darker.",
  args: {
    factor: factorArgument(-1, 1),
    value_range: anything("(0, 255)"),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...dataFormat(), keywordOnly: true },
  },
});
