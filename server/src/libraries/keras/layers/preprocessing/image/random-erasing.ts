/** RandomErasing: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_erasing.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomErasing = augmentation({
  names: ["keras.layers.RandomErasing"],
  summary: "Erases a random box of each image.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    scale: anything("(0.02, 0.33)"),
    fill_value: anything(),
    value_range: anything("(0, 255)"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
