/** RandomCrop: a random part of each image. After `keras/src/layers/preprocessing/image_preprocessing/random_crop.py`. */
import { explainResized, resized, unknownImage } from "./resized";
import { anything } from "../../../arguments";
import { openLength } from "./image-arguments";
import { dataFormat } from "../../../geometry/data-format";
import { type LayerInput, contradiction, defineLayer, isUnknown } from "../../../layer-definition";
import { OPEN } from "../../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../../values/dimensions/shape";

const openBatch = (x: LayerInput): LayerInput => {
  const dims = [OPEN, ...x.dims.slice(1)];
  return { ...x, dims, shape: shapeOf(dims) };
};

export const randomCrop = defineLayer({
  names: ["keras.layers.RandomCrop"],
  summary: "Cuts a random `height` × `width` part out of every image.",
  args: {
    height: openLength(),
    width: openLength(),
    seed: anything(),
    data_format: dataFormat(),
    factor: { ...anything(), keywordOnly: true },
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  checks: [
    (a, x) => {
      if (!x.shape.ranked || isUnknown(a.data_format)) return undefined;
      if (x.dims.length >= (a.data_format === "channels_last" ? 3 : 2)) return undefined;
      const says = "IndexError: list assignment index out of range";
      return contradiction("not-an-image", "input", { input: x.shape }, { kerasSays: says, output: x.shape });
    },
  ],
  output: (a, x, { context }) => {
    if (isUnknown(a.data_format)) return unknownImage(x, a.data_format);
    // Keras 2 either crops or resizes, by what the images are when it runs, and keeps no batch size through that.
    const images =
      context.keras === 2 && x.dims.slice(1).some((dim) => dim.kind === "open") ? openBatch(x) : x;
    return resized(images, a.height, a.width, a.data_format === "channels_last" ? [-3, -2] : [-2, -1]);
  },
  explain: (a, x, output) => explainResized(a, x, output, "cut-anywhere"),
});
