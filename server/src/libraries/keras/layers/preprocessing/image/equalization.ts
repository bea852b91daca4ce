/** Equalization: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/equalization.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { valueRange } from "./image-arguments";
import { augmentation } from "./augmentation";

export const equalization = augmentation({
  names: ["keras.layers.Equalization"],
  summary: "Evens out the histogram of every channel of an image.",
  args: {
    value_range: valueRange(),
    bins: anything("256"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
