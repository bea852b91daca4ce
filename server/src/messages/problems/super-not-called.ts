/** A layer or model of the program's own whose `__init__` does not call that of Keras. */
import { problem } from "../catalogue";

export const superNotCalled = problem({
  code: "super-not-called",
  what: "{layer}.__init__ does not call super().__init__().",
  why: "Keras sets a layer up there: its name, its dtype, and the tracking of what is assigned to it.",
  remedy: "Call super().__init__() as the first statement of __init__.",
  documentation:
    "Keras checks for it when the layer is called or built, so the error comes later than the mistake. Layers that are assigned before that call are lost.",
  example:
    "class Twice(keras.layers.Layer):\n    def __init__(self):\n        self.factor = 2\n\n    def call(self, x):\n        return x * self.factor\n\ny = Twice()(keras.Input((4,)))",
});
