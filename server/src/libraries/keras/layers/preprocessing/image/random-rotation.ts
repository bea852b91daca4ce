/** RandomRotation: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_rotation.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomRotation = augmentation({
  names: ["keras.layers.RandomRotation"],
  summary: "Turns each image by a random angle.",
  args: {
    factor: factorArgument(-1, 1),
    fill_mode: anything("'reflect'"),
    interpolation: anything("'bilinear'"),
    seed: anything(),
    fill_value: anything("0.0"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
