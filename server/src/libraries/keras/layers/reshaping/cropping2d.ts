/** Cropping2D: a border cut off an image. After `keras/src/layers/reshaping/cropping2d.py`. */
import { defineLayer } from "../../layer-definition";
import { croppingArguments, croppingChecks, croppingOutput } from "./cropping";
import { explainResizing } from "./spatial-resizing";

export const cropping2d = defineLayer({
  names: ["keras.layers.Cropping2D"],
  summary: "Cuts rows and columns off at both ends of each channel.",
  args: croppingArguments(2),
  input: { kind: "tensor", rank: 4 },
  checks: [croppingChecks],
  output: croppingOutput,
  explain: (a, x, output) =>
    explainResizing(a.data_format, x, output, { kind: "frame", border: "cut", ends: a.cropping }),
});
