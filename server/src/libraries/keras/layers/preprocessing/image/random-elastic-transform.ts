/** RandomElasticTransform: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_elastic_transform.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const randomElasticTransform = augmentation({
  names: ["keras.layers.RandomElasticTransform"],
  summary: "Warps each image as if it were drawn on rubber.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    scale: anything("1.0"),
    interpolation: anything("'bilinear'"),
    fill_mode: anything("'reflect'"),
    fill_value: anything("0.0"),
    value_range: anything("(0, 255)"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
