/** An attribute that a layer or a model does not have. */
import { problem } from "../catalogue";

export const unknownAttribute = problem({
  code: "unknown-attribute",
  what: "{type} has no attribute {attribute}.",
  why: "Neither Keras nor the program defines it.",
  remedy: "Use an attribute that exists, or set this one first.",
  documentation:
    "A functional model has no `add`: layers are applied to its outputs, or the model is put into a Sequential. For classes of your own it is reported only where another attribute has nearly the same name.",
  example:
    "class Encoder(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.hidden = keras.layers.Dense(3)\n    def call(self, x):\n        return self.hiden(x)\ny = Encoder()(keras.Input((4,)))",
});
