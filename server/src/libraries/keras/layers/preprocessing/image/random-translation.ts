/** RandomTranslation: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/random_translation.py`. */
import { anything, required } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { fillMode, interpolationArgument } from "./image-arguments";
import { augmentation } from "./augmentation";

export const randomTranslation = augmentation({
  names: ["keras.layers.RandomTranslation"],
  summary: "Shifts each image at random.",
  runsInKeras2: true,
  args: {
    height_factor: required(),
    width_factor: required(),
    fill_mode: fillMode("reflect"),
    interpolation: interpolationArgument(),
    seed: anything(),
    fill_value: anything("0.0"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
