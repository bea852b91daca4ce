/** A step of the program's own that gives something else than a dict of numbers. */
import { problem } from "../catalogue";

export const stepNotADict = problem({
  code: "step-not-a-dict",
  what: "{step} gives {given}, not a dict.",
  why: "Training takes the numbers of a step from a dict: its keys are the names in logs and history.",
  remedy: "Return a dict from names to numbers, such as dict(loss=loss).",
  documentation:
    "`train_step` and `test_step` return what the progress bar shows and what callbacks and `history` are given: `{m.name: m.result() for m in self.metrics}`.",
  example:
    'class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.out = keras.layers.Dense(1)\n\n    def call(self, x):\n        return self.out(x)\n\n    def test_step(self, data):\n        x, y = data\n        loss = self.compute_loss(y=y, y_pred=self(x))\n        return loss\n\nmodel = Net()\nmodel.compile("adam", "mse")\nmodel.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))',
});
