/** RandomGrayscale: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_grayscale.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { augmentation } from "./augmentation";

export const randomGrayscale = augmentation({
  names: ["keras.layers.RandomGrayscale"],
  summary: "Turns some images grey, keeping their channels.",
  args: {
    factor: anything("0.5"),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
