/** RandomBrightness: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_brightness.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomBrightness = augmentation({
  names: ["keras.layers.RandomBrightness"],
  summary: "Makes each image randomly brighter or darker.",
  runsInKeras2: true,
  args: {
    factor: factorArgument(-1, 1),
    value_range: valueRange(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...dataFormat(), keywordOnly: true },
  },
});
