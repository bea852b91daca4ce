/** ZeroPadding1D: zeros before and after the steps. After `keras/src/layers/reshaping/zero_padding1d.py`. */
import { integerTuple } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { explainResizing, resized } from "./spatial-resizing";
import { dataFormat } from "../../geometry/data-format";
import { sum } from "../../../../values/dimensions/arithmetic";

export const zeroPadding1d = defineLayer({
  names: ["keras.layers.ZeroPadding1D"],
  summary: "Adds steps of zeros before and after the sequence.",
  args: {
    padding: integerTuple(2, { default: 1, minimum: 0 }),
    data_format: { ...dataFormat(), keras: 3 },
  },
  input: { kind: "tensor", rank: 3 },
  output: (a, x) => resized(a.data_format, x, (length) => sum([length, ...a.padding])),
  explain: (a, x, output) =>
    explainResizing(a.data_format, x, output, { kind: "frame", border: "added", ends: [a.padding] }),
});
