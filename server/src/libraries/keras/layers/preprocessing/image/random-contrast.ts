/** RandomContrast: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_contrast.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomContrast = augmentation({
  names: ["keras.layers.RandomContrast"],
  summary: "Changes the contrast of each image at random.",
  args: {
    factor: factorArgument(0, 1),
    value_range: anything("(0, 255)"),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...dataFormat(), keywordOnly: true },
  },
});
