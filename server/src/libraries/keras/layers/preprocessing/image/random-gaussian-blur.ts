/** RandomGaussianBlur: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_gaussian_blur.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomGaussianBlur = augmentation({
  names: ["keras.layers.RandomGaussianBlur"],
  summary: "Blurs each image at random.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    kernel_size: anything("3"),
    sigma: anything("1.0"),
    value_range: anything("(0, 255)"),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
