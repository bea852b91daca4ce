/** An optimizer that has trained another model. */
import { problem } from "../catalogue";

export const optimizerOfAnotherModel = problem({
  code: "optimizer-of-another-model",
  what: "This {optimizer} has trained another model.",
  why: "At its first step an optimizer creates its own variables for each weight of the model, and refuses weights it does not know.",
  remedy: "Create a new optimizer for each model, where it is compiled.",
  documentation:
    'It happens in loops over folds or sizes that create the optimizer once, before the loop. The name of an optimizer, such as `"adam"`, creates a new one each time.',
  example:
    'optimizer = keras.optimizers.Adam()\nfor units in (2, 3):\n    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(units)])\n    model.compile(optimizer, "mse")\n    model.fit(np.zeros((8, 4)), np.zeros((8, units)))',
});
