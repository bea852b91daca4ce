/** An attribute that a layer or a model does not have. */
import { problem } from "../catalogue";

export const unknownAttribute = problem({
  code: "unknown-attribute",
  what: "{type} has no attribute {attribute}.",
  why: "Neither Keras nor the program gives it one of that name.",
  remedy: "Write the name that it has, or set the attribute before.",
  documentation:
    "A functional model has no `add`: layers are applied to its outputs, or the model is put into a Sequential. Of a class of your own it is told where another attribute has nearly the same name.",
  example:
    "class Encoder(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.hidden = keras.layers.Dense(3)\n    def call(self, x):\n        return self.hiden(x)\ny = Encoder()(keras.Input((4,)))",
});
