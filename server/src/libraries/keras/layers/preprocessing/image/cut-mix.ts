/** CutMix: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/cut_mix.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const cutMix = augmentation({
  names: ["keras.layers.CutMix"],
  summary: "Replaces a random box of each image by the same box of another.",
  args: {
    factor: factorArgument(0, 1, "1.0"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
