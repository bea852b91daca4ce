/** Cropping3D: a border cut off a volume. After `keras/src/layers/reshaping/cropping3d.py`. */
import { defineLayer } from "../../layer-definition";
import { croppingArguments, croppingChecks, croppingOutput } from "./cropping";
import { explainResizing } from "./spatial-resizing";

export const cropping3d = defineLayer({
  names: ["keras.layers.Cropping3D"],
  summary: "Cuts planes, rows and columns off at both ends of each channel.",
  args: croppingArguments(3),
  input: { kind: "tensor", rank: 5 },
  // Keras 2 compares nothing here: too much cut leaves an axis of no elements, or fewer.
  checks: [(a, x, { context }) => (context.keras === 2 ? undefined : croppingChecks(a, x))],
  output: croppingOutput,
  explain: (a, x, output) =>
    explainResizing(a.data_format, x, output, { kind: "frame", border: "cut", ends: a.cropping }),
});
