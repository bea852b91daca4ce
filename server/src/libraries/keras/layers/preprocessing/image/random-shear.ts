/** RandomShear: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_shear.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { fillMode, interpolationArgument } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomShear = augmentation({
  names: ["keras.layers.RandomShear"],
  summary: "Slants each image at random.",
  args: {
    x_factor: factorArgument(0, 1, "0.0"),
    y_factor: factorArgument(0, 1, "0.0"),
    interpolation: interpolationArgument(),
    fill_mode: fillMode("reflect"),
    fill_value: anything("0.0"),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
