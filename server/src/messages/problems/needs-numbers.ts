/** Code that asks a tensor for its numbers while there are none yet. */
import { problem } from "../catalogue";

export const needsNumbers = problem({
  code: "needs-numbers",
  what: "{operation} needs numbers, and this {tensor} {shape} has none yet.",
  why: "Keras runs the code once with placeholders and records its operations; numbers come when these run.",
  remedy: "Say it with operations that are recorded: {instead}.",
  documentation:
    "A `KerasTensor` stands for what a layer will compute. TensorFlow's placeholders stand for a batch in `call`, in losses, metrics and steps (unless the model is compiled with `run_eagerly=True`), in `tf.function` and in `Dataset.map`. NumPy, `numpy()`, `float()`, `int()` and `if` ask for numbers at once.",
  example:
    "class Clip(keras.layers.Layer):\n    def call(self, x):\n        return np.maximum(x, 0)\ny = Clip()(keras.Input((4,)))",
});
