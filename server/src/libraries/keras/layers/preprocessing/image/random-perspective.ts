/** RandomPerspective: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_perspective.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { interpolationArgument } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomPerspective = augmentation({
  names: ["keras.layers.RandomPerspective"],
  summary: "Looks at each image from a random angle.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    scale: anything("1.0"),
    interpolation: interpolationArgument(),
    fill_value: anything("0.0"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
