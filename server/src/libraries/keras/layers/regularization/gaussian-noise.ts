/** GaussianNoise: noise that is added. After `keras/src/layers/regularization/gaussian_noise.py`. */
import { anything, fraction } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const gaussianNoise = defineLayer({
  names: ["keras.layers.GaussianNoise"],
  summary: "Adds Gaussian noise of standard deviation `stddev` while training; changes nothing otherwise.",
  isBuiltAtInit: true,
  changesAtRandom: true,
  args: { stddev: fraction(), seed: anything() },
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x + N(0, stddev²) while training; y = x otherwise" }),
});
