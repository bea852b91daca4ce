/** Loss weights and losses that differ in number. */
import { problem } from "../catalogue";

export const lossWeightsDiffer = problem({
  code: "loss-weights-differ",
  what: "{losses|loss meets|losses meet} {weights|loss weight|loss weights}.",
  why: "Each loss is multiplied by its weight. A single name for all outputs counts as one loss.",
  remedy: "Give a list of losses, and one weight for each of them.",
  documentation: "`loss_weights` has the structure of `loss`: a list for a list, a dict for a dict.",
  example:
    'x = keras.Input((5,))\nmodel = keras.Model(x, [keras.layers.Dense(1)(x), keras.layers.Dense(2)(x)])\nmodel.compile("adam", ["mse", "mse"], loss_weights=[1.0, 0.5, 0.1])\nmodel.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])',
});
