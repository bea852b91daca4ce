/** AugMix: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/aug_mix.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { factorArgument } from "./factor";
import { augmentation } from "./augmentation";

export const augMix = augmentation({
  names: ["keras.layers.AugMix"],
  summary: "Mixes several chains of random changes of each image.",
  args: {
    value_range: anything("(0, 255)"),
    num_chains: anything("3"),
    chain_depth: anything("3"),
    factor: factorArgument(0, 1, "0.3"),
    alpha: anything("1.0"),
    all_ops: anything("True"),
    interpolation: anything("'bilinear'"),
    seed: anything(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
