/** ContrastLimitedAdaptiveHistogramEqualization: leaves the shape as it is. After `keras/src/layers/preprocessing/image_preprocessing/clahe.py`. */
import { anything } from "../../../arguments";
import { dataFormat } from "../../../geometry/data-format";
import { augmentation } from "./augmentation";

export const contrastLimitedAdaptiveHistogramEqualization = augmentation({
  names: ["keras.layers.ContrastLimitedAdaptiveHistogramEqualization"],
  summary: "Evens out the brightness of each image, tile by tile, within a limit.",
  args: {
    value_range: anything("(0, 255)"),
    clip_limit: anything("4.0"),
    tile_grid_size: anything("(8, 8)"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
});
