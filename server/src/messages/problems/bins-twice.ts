/** Both ways of stating the bins of Discretization. */
import { problem } from "../catalogue";

export const binsTwice = problem({
  code: "bins-twice",
  what: "num_bins and bin_boundaries are both given.",
  why: "Boundaries already say how many bins there are.",
  remedy: "Keep one of the two.",
  documentation: "`bin_boundaries` states the bins; `num_bins` lets `adapt` find them.",
  example: "layer = keras.layers.Discretization(bin_boundaries=[0.0, 1.0], num_bins=3)",
});
