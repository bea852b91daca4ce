/** ZeroPadding2D: zeros around an image. After `keras/src/layers/reshaping/zero_padding2d.py`. */
import { defineLayer } from "../../layer-definition";
import { explainResizing } from "./spatial-resizing";
import { somethingRemains, zeroPaddingArguments, zeroPaddingOutput } from "./zero-padding";

export const zeroPadding2d = defineLayer({
  names: ["keras.layers.ZeroPadding2D"],
  summary: "Adds rows and columns of zeros around each channel.",
  args: zeroPaddingArguments(2),
  input: { kind: "tensor", rank: 4 },
  checks: [somethingRemains],
  output: zeroPaddingOutput,
  explain: (a, x, output) =>
    explainResizing(a.data_format, x, output, { kind: "frame", border: "added", ends: a.padding }),
});
