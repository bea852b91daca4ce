/** UpSampling3D: planes, rows and columns repeated. After `keras/src/layers/reshaping/up_sampling3d.py`. */
import { integerTuple } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { explainResizing, resized } from "./spatial-resizing";
import { dataFormat } from "../../geometry/data-format";
import { multiply } from "../../../../values/dimensions/arithmetic";

export const upSampling3d = defineLayer({
  names: ["keras.layers.UpSampling3D"],
  summary: "Repeats the planes, rows and columns of each channel `size` times.",
  args: {
    size: integerTuple(3, { default: 2 }),
    data_format: dataFormat(),
  },
  input: { kind: "tensor", rank: 5 },
  output: (a, x) => resized(a.data_format, x, (length, i) => multiply(length, a.size[i] ?? length)),
  explain: (a, x, output) => explainResizing(a.data_format, x, output, { kind: "repeat", times: a.size }),
});
