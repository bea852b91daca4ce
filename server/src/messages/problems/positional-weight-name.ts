/** The name of a weight where Keras 3 expects its shape. */
import { problem } from "../catalogue";

export const positionalWeightName = problem({
  code: "positional-weight-name",
  what: "The first argument of add_weight is {given}, a name.",
  why: "In Keras 3 the first positional argument is the shape; in Keras 2 it was the name.",
  remedy: "Write name={given}, and pass the shape by keyword too.",
  documentation: "`add_weight(shape=…, name=…)` works in both versions.",
  example:
    "class Scale(keras.layers.Layer):\n    def build(self, input_shape):\n        self.w = self.add_weight('w', shape=(3,))\n    def call(self, x):\n        return x * self.w\n\ny = Scale()(keras.Input((3,)))",
});
