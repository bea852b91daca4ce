/** A step of the program's own that gives something else than a dict of numbers. */
import { problem } from "../catalogue";

export const stepNotADict = problem({
  code: "step-not-a-dict",
  what: "{step} returns {given}, not a dict.",
  why: "Training reads a step's results from a dict, whose keys are the names in logs and history.",
  remedy: "Return a dict of names and numbers, such as dict(loss=loss).",
  documentation:
    "`train_step` and `test_step` return what the progress bar shows and what callbacks and `history` receive: `{m.name: m.result() for m in self.metrics}`.",
  example:
    'class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.out = keras.layers.Dense(1)\n\n    def call(self, x):\n        return self.out(x)\n\n    def train_step(self, data):\n        x, y = data\n        loss = self.compute_loss(y=y, y_pred=self(x))\n        return loss\n\nmodel = Net()\nmodel.compile("adam", "mse")\nmodel.fit(np.ones((8, 4)), np.ones((8, 1)))',
});
