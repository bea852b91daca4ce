/** AlphaDropout: dropout that keeps mean and variance. After `keras/src/layers/regularization/alpha_dropout.py`. */
import { anything, fraction } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const alphaDropout = defineLayer({
  names: ["keras.layers.AlphaDropout"],
  summary:
    "Replaces a fraction `rate` of the numbers while training so that mean and variance stay, as SELU needs.",
  isBuiltAtInit: true,
  changesAtRandom: true,
  args: { rate: fraction(), noise_shape: anything(), seed: anything() },
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = a·(x where kept, else α′) + b while training; y = x otherwise" }),
});
