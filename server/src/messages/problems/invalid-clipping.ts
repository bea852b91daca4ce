/** Limits of batch renormalisation that Keras does not accept. */
import { problem } from "../catalogue";

export const invalidClipping = problem({
  code: "invalid-clipping",
  what: "`renorm_clipping` {given} is not usable.",
  why: "It may hold `rmax`, `rmin` and `dmax`, with rmax ≥ rmin and dmax ≥ 0.",
  remedy: "Correct the limits.",
  documentation:
    "With `renorm=True`, BatchNormalization limits its correction by the numbers in `renorm_clipping`.",
  example: "keras.layers.BatchNormalization(renorm=True, renorm_clipping={'max': 3})",
});
