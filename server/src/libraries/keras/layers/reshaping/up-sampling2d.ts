/** UpSampling2D: rows and columns repeated. After `keras/src/layers/reshaping/up_sampling2d.py`. */
import { integerTuple } from "../../arguments";
import { interpolation } from "./interpolation";
import { defineLayer } from "../../layer-definition";
import { type Resizing, explainResizing, resized } from "./spatial-resizing";
import { dataFormat, openTogether, splitSpatial } from "../../geometry/data-format";
import { multiply } from "../../../../values/dimensions/arithmetic";
import type { Dim } from "../../../../values/dimensions/dimension";
import type { Value } from "../../../../values/value";

/** Only the nearest value is a repeated one; what is not told may be either. */
const resizingBy = (a: { size: readonly Dim[]; interpolation: Value }): Resizing => {
  const isNearest = a.interpolation.kind === "str" && a.interpolation.value?.toLowerCase() === "nearest";
  return { kind: isNearest ? "repeat" : "resample", times: a.size };
};

export const upSampling2d = defineLayer({
  names: ["keras.layers.UpSampling2D"],
  summary:
    "Makes `size` times as many rows and columns of each channel: repeats them, or fills in as `interpolation` says.",
  args: {
    size: integerTuple(2, { default: 2 }),
    data_format: dataFormat(),
    interpolation: interpolation(),
  },
  input: { kind: "tensor", rank: 4 },
  output: (a, x, { context }) => {
    const parts = splitSpatial(x.dims, a.data_format);
    const { spatial } = context.keras === 2 ? openTogether(parts) : parts;
    return resized(a.data_format, x, (length, i) => multiply(spatial[i] ?? length, a.size[i] ?? length));
  },
  explain: (a, x, output) => explainResizing(a.data_format, x, output, resizingBy(a)),
});
