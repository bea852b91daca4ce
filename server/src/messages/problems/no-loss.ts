/** A model that is trained or evaluated with nothing to compare. */
import { problem } from "../catalogue";

export const noLoss = problem({
  code: "no-loss",
  what: "There is no loss: compile was given none, and no layer adds one.",
  why: "Training minimizes the loss, and evaluate reports it.",
  remedy: "Pass a loss to compile.",
  documentation:
    "A model whose `train_step` or `compute_loss` computes the loss itself needs none, nor does one with layers that have a regularizer or call `add_loss`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
