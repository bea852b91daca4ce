/** RandomPosterization: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_posterization.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomPosterization = augmentation({
  names: ["keras.layers.RandomPosterization"],
  summary: "Keeps a random number of bits of each value.",
  args: {
    factor: factorArgument(1, 8),
    value_range: valueRange(),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
