/** ZeroPadding3D: zeros around a volume. After `keras/src/layers/reshaping/zero_padding3d.py`. */
import { defineLayer } from "../../layer-definition";
import { explainResizing } from "./spatial-resizing";
import { somethingRemains, zeroPaddingArguments, zeroPaddingOutput } from "./zero-padding";

export const zeroPadding3d = defineLayer({
  names: ["keras.layers.ZeroPadding3D"],
  summary: "Adds planes, rows and columns of zeros around each channel.",
  args: zeroPaddingArguments(3),
  input: { kind: "tensor", rank: 5 },
  checks: [somethingRemains],
  output: zeroPaddingOutput,
  explain: (a, x, output) =>
    explainResizing(a.data_format, x, output, { kind: "frame", border: "added", ends: a.padding }),
});
