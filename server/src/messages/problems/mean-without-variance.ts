/** Normalization that is given only one of mean and variance. */
import { problem } from "../catalogue";

export const meanWithoutVariance = problem({
  code: "mean-without-variance",
  what: "Only one of mean and variance is given.",
  why: "Values are shifted by the mean and divided by the square root of the variance, so both are needed.",
  remedy: "Give both, or neither and call adapt.",
  documentation: "`Normalization` either takes both numbers or learns both from data with `adapt`.",
  example: "layer = keras.layers.Normalization(mean=3.0)",
});
