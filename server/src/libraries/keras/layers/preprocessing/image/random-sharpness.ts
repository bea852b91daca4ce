/** RandomSharpness: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_sharpness.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomSharpness = augmentation({
  names: ["keras.layers.RandomSharpness"],
  summary: "Changes the sharpness of each image at random.",
  args: {
    factor: factorArgument(0, 1),
    value_range: valueRange(),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
