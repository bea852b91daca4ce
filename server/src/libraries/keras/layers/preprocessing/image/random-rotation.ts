/** RandomRotation: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_rotation.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { fillMode, interpolationArgument } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomRotation = augmentation({
  names: ["keras.layers.RandomRotation"],
  summary: "Turns each image by a random angle.",
  runsInKeras2: true,
  args: {
    factor: factorArgument(-1, 1, undefined, "single number not negative"),
    fill_mode: fillMode("reflect"),
    interpolation: interpolationArgument(),
    seed: anything(),
    fill_value: anything("0.0"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
