/** MaxNumBoundingBoxes: the same number of boxes for every image. After `keras/src/layers/preprocessing/image_preprocessing/max_num_bounding_box.py`. */
import { anything, integer } from "../../../arguments";
import { defineLayer } from "../../../layer-definition";
import { unknown } from "../../../../../values/value";

export const maxNumBoundingBoxes = defineLayer({
  names: ["keras.layers.MaxNumBoundingBoxes"],
  summary: "Pads or cuts the boxes that come with an image to `max_number`; images stay as they are.",
  args: {
    max_number: integer(),
    fill_value: anything("-1"),
    factor: { ...anything(), keywordOnly: true },
    bounding_box_format: { ...anything(), keywordOnly: true },
    data_format: { ...anything(), keywordOnly: true },
  },
  input: { kind: "call" },
  output: (_, __, { call }) => {
    const [given] = call.positional;
    return given?.kind === "tensor" ? given.shape : unknown("not-supported", "bounding boxes");
  },
});
