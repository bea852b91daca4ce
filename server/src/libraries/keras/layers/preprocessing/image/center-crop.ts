/** CenterCrop: the middle of each image. After `keras/src/layers/preprocessing/image_preprocessing/center_crop.py`. */
import { explainResized, imageAxes, resized, unknownImage } from "./resized";
import { anything } from "../../../arguments";
import { openLength } from "./image-arguments";
import { dataFormat } from "../../../geometry/data-format";
import { contradiction, defineLayer } from "../../../layer-definition";

export const centerCrop = defineLayer({
  names: ["keras.layers.CenterCrop"],
  summary: "Cuts the middle `height` × `width` out of every image; smaller images are scaled up.",
  args: {
    height: openLength(),
    width: openLength(),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  checks: [
    (_, x) =>
      !x.shape.ranked || x.dims.length === 3 || x.dims.length === 4
        ? undefined
        : contradiction(
            "not-an-image",
            "input",
            { input: x.shape },
            {
              kerasSays:
                "ValueError: `input_shape` must be a non-nested tuple or list of rank-1 with size 3 (unbatched) or 4 (batched). ",
              output: x.shape,
            },
          ),
  ],
  output: (a, x) => {
    const at = imageAxes(a.data_format, x.dims.length);
    return at ? resized(x, a.height, a.width, at) : unknownImage(x, a.data_format);
  },
  explain: (a, x, output) => explainResized(a, x, output, "cut-in-the-middle"),
});
