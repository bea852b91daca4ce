/** GaussianDropout: noise that multiplies. After `keras/src/layers/regularization/gaussian_dropout.py`. */
import { anything, fraction } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const gaussianDropout = defineLayer({
  names: ["keras.layers.GaussianDropout"],
  summary: "Multiplies every number by Gaussian noise around 1 while training; changes nothing otherwise.",
  isBuiltAtInit: true,
  changesAtRandom: true,
  args: { rate: fraction(), seed: anything() },
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x · N(1, rate / (1 − rate)) while training; y = x otherwise" }),
});
