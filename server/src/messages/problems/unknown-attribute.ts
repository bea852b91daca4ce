/** An attribute that a layer, a model, or an object of a class of the program's own does not have. */
import { problem } from "../catalogue";

export const unknownAttribute = problem({
  code: "unknown-attribute",
  what: "{type} has no attribute {attribute}.",
  why: "Neither the program nor Keras defines it.",
  remedy: "Use an attribute that exists, or set this one first.",
  documentation:
    "A functional model has no `add`: layers are applied to its outputs, or the model is put into a Sequential. Of your own classes, and of their objects, it is reported where all that they are made of is seen and no line of the program sets an attribute of that name.",
  example:
    "class Encoder(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.hidden = keras.layers.Dense(3)\n    def call(self, x):\n        return self.hiden(x)\ny = Encoder()(keras.Input((4,)))",
});
