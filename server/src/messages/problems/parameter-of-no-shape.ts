/** A `build` or `compute_output_shape` of several parameters, one of which is not named after a tensor of `call`. */
import { problem } from "../catalogue";

export const parameterOfNoShape = problem({
  code: "parameter-of-no-shape",
  what: "{layer}.{method} has a parameter {parameter}, for which Keras has no shape.",
  why: "A {method} of one parameter gets the first shape, whatever it is called. Of several, each must be called as a parameter of call with _shape behind it, even where it has a default.",
  remedy: "Leave {method} one parameter, or name each after the tensor whose shape it is.",
  documentation:
    "Keras 3 fills the parameters of a layer's own `build` and `compute_output_shape` by their names: `build(self, query_shape, value_shape)` for `call(self, query, value)`. What else the method needs is kept on `self` by the constructor. Keras 2 gives them a list of all shapes instead.",
  example:
    "class Scale(keras.layers.Layer):\n    def build(self, input_shape, factor=2.0):\n        self.w = self.add_weight(shape=(input_shape[-1],))\n\n    def call(self, inputs):\n        return inputs * self.w\n\ny = Scale()(keras.Input((8,)))",
});
