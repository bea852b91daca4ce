/** Shapes where the lengths of axes are taken: those of several inputs. */
import { problem } from "../catalogue";

export const shapeOfShapes = problem({
  code: "shape-of-shapes",
  what: "The shape of this weight holds shapes: {given}.",
  why: "A layer is built with the whole shape of its input, or with a list of the shapes of several, so that input_shape[-1] is the length of an axis or a whole shape.",
  remedy: "Take one axis: input_shape[-1] of one input, input_shape[0][-1] of the first of several.",
  documentation:
    "Keras calls `build` with the shape of the input, and with a list of shapes where `call` is given a list of tensors. An axis is then two subscripts away.",
  example:
    "class Pair(keras.layers.Layer):\n    def build(self, input_shape):\n        self.w = self.add_weight(shape=(input_shape[-1], 4))\n    def call(self, inputs):\n        return keras.ops.matmul(inputs[0], self.w)\ny = Pair()([keras.Input((3,)), keras.Input((3,))])",
});
