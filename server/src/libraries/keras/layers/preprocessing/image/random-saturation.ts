/** RandomSaturation: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_saturation.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomSaturation = augmentation({
  names: ["keras.layers.RandomSaturation"],
  summary: "Changes the saturation of each image at random.",
  args: {
    factor: factorArgument(-1, 1),
    value_range: valueRange(),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
