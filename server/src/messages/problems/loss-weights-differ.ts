/** Another number of loss weights than of losses. */
import { problem } from "../catalogue";

export const lossWeightsDiffer = problem({
  code: "loss-weights-differ",
  what: "{losses|loss meets|losses meet} {weights|loss weight|loss weights}.",
  why: "Each loss is multiplied by its weight. A single name for all outputs counts as one loss.",
  remedy: "Give one weight for each loss, and a list of losses.",
  documentation: "`loss_weights` has the structure of `loss`: a list for a list, a dict for a dict.",
  example:
    'x = keras.Input((5,))\nmodel = keras.Model(x, [keras.layers.Dense(1)(x), keras.layers.Dense(2)(x)])\nmodel.compile("adam", ["mse", "mse"], loss_weights=[1.0, 0.5, 0.1])\nmodel.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])',
});
