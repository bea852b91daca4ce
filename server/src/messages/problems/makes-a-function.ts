/** A function that makes a loss, given as the loss itself. */
import { problem } from "../catalogue";

export const makesAFunction = problem({
  code: "makes-a-function",
  what: "{maker} returns the function {made}, not a number.",
  why: "Training calls {maker} with the labels and the outputs, which it takes for its settings.",
  remedy: "Call it in compile: {maker}(…).",
  documentation:
    "A loss with settings is often written as a function that returns the loss: `def focal(gamma=2.0): def loss(y_true, y_pred): …; return loss`. What compile needs is what that function returns: `loss=focal()`.",
  example:
    'def focal(gamma=2.0, alpha=0.25):\n    def loss(y_true, y_pred):\n        return keras.ops.mean(alpha * keras.ops.abs(y_true - y_pred) ** gamma)\n    return loss\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", loss=focal)\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
