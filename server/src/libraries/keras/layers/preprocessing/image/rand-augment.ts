/** RandAugment: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/rand_augment.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randAugment = augmentation({
  names: ["keras.layers.RandAugment"],
  summary: "Applies a few randomly chosen changes to each image.",
  args: {
    value_range: anything("(0, 255)"),
    num_ops: anything("2"),
    factor: factorArgument(0, 1, "0.5"),
    interpolation: anything("'bilinear'"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
