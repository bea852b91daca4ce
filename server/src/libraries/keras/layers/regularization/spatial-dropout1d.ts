/** SpatialDropout1D: whole features set to 0 while training. After `keras/src/layers/regularization/spatial_dropout.py`. */
import { anything, fraction } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const spatialDropout1d = defineLayer({
  names: ["keras.layers.SpatialDropout1D"],
  summary: "Sets whole features to 0 while training, at all places at once; changes nothing otherwise.",
  base: "keras.layers.Dropout",
  isBuiltAtInit: true,
  changesAtRandom: true,
  args: { rate: fraction({ checkedInKeras2: true }), seed: anything(), name: anything(), dtype: anything() },
  input: { kind: "tensor", rank: 3 },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({
    element:
      "y[…, c] = x[…, c] · k[c] / (1 − rate) while training, k[c] = 0 with probability rate, else 1; y = x otherwise",
  }),
});
