/** Code that needs the numbers in a tensor before there are any. */
import { problem } from "../catalogue";

export const needsNumbers = problem({
  code: "needs-numbers",
  what: "{operation} needs numbers, but this {tensor} {shape} has none yet.",
  why: "Keras runs the code once with placeholders and records its operations; there are numbers only when those run.",
  remedy: "Use operations that are recorded: {instead}.",
  documentation:
    "A `KerasTensor` stands for what a layer will compute. TensorFlow's placeholders stand for a batch in `call`, in losses, metrics and steps (unless the model is compiled with `run_eagerly=True`), in `tf.function` and in `Dataset.map`. NumPy, `numpy()`, `float()`, `int()` and `if` need numbers at once.",
  example:
    "class Clip(keras.layers.Layer):\n    def call(self, x):\n        return np.maximum(x, 0)\ny = Clip()(keras.Input((4,)))",
});
