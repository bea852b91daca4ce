/** Solarization: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/solarization.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const solarization = augmentation({
  names: ["keras.layers.Solarization"],
  summary: "Inverts the values above a random threshold.",
  args: {
    addition_factor: anything("0.0"),
    threshold_factor: anything("0.0"),
    value_range: valueRange(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...dataFormat(), keywordOnly: true },
  },
});
