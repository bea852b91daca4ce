/** Both ways of specifying the bins of Discretization. */
import { problem } from "../catalogue";

export const binsTwice = problem({
  code: "bins-twice",
  what: "Both num_bins and bin_boundaries are given.",
  why: "Boundaries already say how many bins there are.",
  remedy: "Keep one of the two.",
  documentation: "`bin_boundaries` specifies the bins; `num_bins` lets `adapt` find them.",
  example: "layer = keras.layers.Discretization(bin_boundaries=[0.0, 1.0], num_bins=3)",
});
