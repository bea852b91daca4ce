/** Cropping1D: steps cut off at both ends. After `keras/src/layers/reshaping/cropping1d.py`. */
import { integerTuple } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { cropped, cutsAll, cutsEverything } from "./cropping";
import { explainResizing, resized } from "./spatial-resizing";
import { sum } from "../../../../values/dimensions/arithmetic";
import { formatDim } from "../../../../values/dimensions/dimension";
import { formatShape } from "../../../../values/dimensions/shape";

export const cropping1d = defineLayer({
  names: ["keras.layers.Cropping1D"],
  summary: "Cuts steps off at the start and at the end of the sequence.",
  args: { cropping: integerTuple(2, { default: 1, minimum: 0 }) },
  input: { kind: "tensor", rank: 3 },
  checks: [
    (a, x) => {
      const length = x.dims[1];
      if (!length || !cutsAll(length, a.cropping)) return undefined;
      const given = `(${a.cropping.map(formatDim).join(", ")})`;
      return cutsEverything(x, length, sum(a.cropping), {
        says: `ValueError: \`cropping\` parameter of \`Cropping1D\` layer must be smaller than the input length. Received: input_shape=${formatShape(x.shape)}, cropping=${given}`,
      });
    },
  ],
  output: (a, x) => resized("channels_last", x, (length) => cropped(length, a.cropping)),
  explain: (a, x, output) =>
    explainResizing("channels_last", x, output, { kind: "frame", border: "cut", ends: [a.cropping] }),
});
