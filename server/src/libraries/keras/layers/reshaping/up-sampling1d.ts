/** UpSampling1D: every step repeated. After `keras/src/layers/reshaping/up_sampling1d.py`. */
import { strictPositiveInteger } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { explainResizing, resized } from "./spatial-resizing";
import { multiply } from "../../../../values/dimensions/arithmetic";

export const upSampling1d = defineLayer({
  names: ["keras.layers.UpSampling1D"],
  summary: "Repeats every step `size` times.",
  args: { size: strictPositiveInteger({ default: 2, floatsInKeras2: true }) },
  input: { kind: "tensor", rank: 3 },
  output: (a, x) => resized("channels_last", x, (length) => multiply(length, a.size)),
  explain: (a, x, output) => ({
    ...explainResizing("channels_last", x, output, { kind: "repeat", times: [a.size] }),
    element: `y[t, c] = x[⌊t / ${a.size.kind === "known" ? a.size.value : "size"}⌋, c]`,
  }),
});
