/** AutoContrast: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/auto_contrast.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const autoContrast = augmentation({
  names: ["keras.layers.AutoContrast"],
  summary: "Stretches the values of each image over the whole range.",
  args: {
    value_range: valueRange(),
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...dataFormat(), keywordOnly: true },
  },
});
