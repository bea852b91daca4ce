/** RandomInvert: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_invert.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomInvert = augmentation({
  names: ["keras.layers.RandomInvert"],
  summary: "Inverts the colours of some images.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    value_range: anything("(0, 255)"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
