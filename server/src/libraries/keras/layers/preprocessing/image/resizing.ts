/** Resizing: images scaled to one size. After `keras/src/layers/preprocessing/image_preprocessing/resizing.py`. */
import { explainResized, imageAxes, resized, unknownImage } from "./resized";
import { anything } from "../../../arguments";
import { openLength } from "./image-arguments";
import { dataFormat } from "../../../geometry/data-format";
import { contradiction, defineLayer } from "../../../layer-definition";

export const resizing = defineLayer({
  names: ["keras.layers.Resizing"],
  summary: "Scales every image to `height` × `width`.",
  args: {
    height: openLength(),
    width: openLength(),
    interpolation: anything("'bilinear'"),
    crop_to_aspect_ratio: anything("False"),
    pad_to_aspect_ratio: anything("False"),
    fill_mode: anything("'constant'"),
    fill_value: anything("0.0"),
    antialias: anything("False"),
    data_format: dataFormat(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  checks: [
    (_, x, { context }) => {
      if (context.keras === 3 || !x.shape.ranked || x.dims.length === 3 || x.dims.length === 4)
        return undefined;
      const says = "ValueError: 'images' must have either 3 or 4 dimensions.";
      return contradiction("not-an-image", "input", { input: x.shape }, { kerasSays: says, output: x.shape });
    },
    (a, x) => {
      const at = imageAxes(a.data_format, x.dims.length);
      if (!at || !x.shape.ranked || at[1] < x.dims.length) return undefined;
      const says = "IndexError: list assignment index out of range";
      return contradiction("not-an-image", "input", { input: x.shape }, { kerasSays: says, output: x.shape });
    },
  ],
  output: (a, x) => {
    // Keras counts the axes from the front, for whatever rank it gets.
    const at = imageAxes(a.data_format, x.dims.length);
    return at ? resized(x, a.height, a.width, at) : unknownImage(x, a.data_format);
  },
  explain: (a, x, output) => explainResized(a, x, output, "scaled"),
});
