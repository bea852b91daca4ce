/** RandomFlip: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_flip.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { augmentation } from "./augmentation";

export const randomFlip = augmentation({
  names: ["keras.layers.RandomFlip"],
  summary: "Mirrors each image at random.",
  args: {
    mode: anything("'horizontal_and_vertical'"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
