/** Dropout: random numbers set to 0 while training. After `keras/src/layers/regularization/dropout.py`. */
import { anything, fraction } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { noiseShape } from "./noise-shape";

export const dropout = defineLayer({
  names: ["keras.layers.Dropout"],
  summary:
    "Sets a fraction `rate` of the numbers to 0 while training and scales up the rest; changes nothing otherwise.",
  isBuiltAtInit: true,
  changesAtRandom: true,
  args: { rate: fraction({ checkedInKeras2: true }), noise_shape: noiseShape(), seed: anything() },
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({
    element: "y = x · k / (1 − rate) while training, k = 0 with probability rate, else 1; y = x otherwise",
  }),
});
