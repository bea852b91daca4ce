/** Labels and predictions by position, where the first place is that of the inputs. */
import { problem } from "../catalogue";

export const labelsAsInputs = problem({
  code: "labels-as-inputs",
  what: "compute_loss is given two arguments by position, which are the inputs and the labels: it gets no predictions.",
  why: "Its parameters are x, y, y_pred and sample_weight, in this order, and the compiled loss compares y with y_pred.",
  remedy: "Name them: compute_loss(y=y, y_pred=y_pred).",
  documentation:
    "Keras 2's `self.compiled_loss(y, y_pred)` took the labels first. `compute_loss` takes the inputs first, which losses of the program's own may need; Keras's own does not read them.",
  example:
    'class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.dense = keras.layers.Dense(1)\n\n    def call(self, x):\n        return self.dense(x)\n\n    def train_step(self, data):\n        x, y = data\n        return {"loss": self.compute_loss(y, self(x))}\n\n\nnet = Net()\nnet.compile("sgd", "mse")\nnet.fit(np.zeros((8, 3)), np.zeros((8, 1)))',
});
